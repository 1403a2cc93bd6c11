package org.yizhan.house.run;

import java.util.List;
import org.yizhan.house.place.Built;
import org.yizhan.house.process.Jvm;

/// The house's Java programs with their fixed flags. Heaps are small on purpose: a center's machine is.
public record Jvms(Built built) {
    private static final String QUARKUS = "io.quarkus.runner.GeneratedMain";

    public Jvm core() {
        return new Jvm("core", built.core(), QUARKUS, List.of("-Xmx96m"));
    }

    public Jvm county() {
        return new Jvm("county", built.county(), QUARKUS, List.of("-Xmx192m"));
    }

    public Jvm agent() {
        return new Jvm("agent", built.agent(), "org.yizhan.agent.Main", List.of("-Xmx64m"));
    }

    public Jvm kiosk() {
        return new Jvm("kiosk", built.kiosk(), "org.yizhan.ui.Main", kioskFlags());
    }

    /// Shared with the empty window that a kiosk's start is measured against.
    public static List<String> kioskFlags() {
        return List.of("-Xmx128m", "-XX:TieredStopAtLevel=1");
    }

    public List<Jvm> all() {
        return List.of(core(), county(), agent(), kiosk());
    }
}
