package org.yizhan.agent;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Addresses and paths from system properties.
///
/// @param heartbeat  touched at least every second while the agent is well; null for none
record Settings(
        CoreDoor core,
        Path tokenFile,
        Path enrolment,
        @Nullable Path heartbeat) {
    /// @param property  looks a property up by name
    /// @throws IllegalArgumentException naming the property that is missing or no address
    static Settings of(Property property) {
        String heartbeat = property.named("yizhan.heartbeat");
        String trust = property.named("yizhan.core.trust");
        return new Settings(
                new CoreDoor(URI.create(required(property, "yizhan.core")), trust == null ? null : Path.of(trust)),
                Path.of(required(property, "yizhan.token-file")),
                Path.of(required(property, "yizhan.enrolment")),
                heartbeat == null ? null : Path.of(heartbeat));
    }

    private static String required(Property property, String name) {
        String value = property.named(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("-D" + name + "=… is missing");
        }
        return value;
    }

    interface Property {
        @Nullable
        String named(String name);
    }
}
