package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.core.journal.County;
import org.yizhan.core.settings.KioskSettings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.CoreClock;

/// Looks at everything around a kiosk that the core can see.
@ApplicationScoped
class Checkups {
    private final PrintJobs jobs;
    private final Printing printing;
    private final PrinterWatch watch;
    private final Speaker speaker;
    private final Settings settings;
    private final KioskSettings choices;
    private final County county;
    private final DiskRoom disk;
    private final CoreClock clock;
    private final String version;

    Checkups(
            PrintJobs jobs,
            Printing printing,
            PrinterWatch watch,
            Speaker speaker,
            Settings settings,
            KioskSettings choices,
            County county,
            DiskRoom disk,
            CoreClock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.jobs = jobs;
        this.printing = printing;
        this.watch = watch;
        this.speaker = speaker;
        this.settings = settings;
        this.choices = choices;
        this.county = county;
        this.disk = disk;
        this.clock = clock;
        this.version = version;
    }

    Checkup of(Handle handle, String kiosk) {
        County.Standing line = county.standing(handle);
        List<Checkup.Check> checks = List.of(
                printer(handle),
                sound(),
                Findings.county(line),
                Findings.sync(line),
                Findings.disk(disk.freeMib()),
                Findings.clock(clock.trusted(), clock.now()));
        return new Checkup(kiosk, version, clock.now(), checks, choices.of(handle, kiosk));
    }

    Checkup.Check printer(Handle handle) {
        return Findings.printer(printing.isInstalled(), jobs.moved(handle), watch.seen());
    }

    Checkup.Check sound() {
        return Findings.sound(settings.yes(Setting.VOICE_ON), speaker.hasCard());
    }
}
