package org.yizhan.core.cases;

import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.web.Caller;

/// Where an application comes from.
///
/// @param name    the device or person
/// @param atDesk  whether somebody at a desk files it for whoever is before them
record Filer(String name, boolean atDesk) {
    static Filer of(Caller caller) {
        return new Filer(caller.name(), caller.has(Scopes.DUTY));
    }
}
