package org.yizhan.house.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yizhan.house.place.Layout;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.Probe;
import org.yizhan.house.process.Spec;

/// How each process of a house is started and watched.
record Processes(Plan plan, Jvms jvms) {
    private static final Duration START = Duration.ofSeconds(90);
    /// It prints who waits before it goes, and waits up to five seconds for the printer.
    private static final Duration CORE_STOPS = Duration.ofSeconds(12);
    private static final Duration SILENCE = Duration.ofSeconds(4);

    // Writing an AOT cache takes a while and happens when the process ends.
    private static final Duration WRITES_CACHE = Duration.ofMinutes(2);

    /// After so many crashes within five minutes a kiosk shows the safe page instead.
    private static final int TOO_MANY = 5;

    static final String KIOSK = "kiosk-";
    static final String BOARD = "board";
    static final String AGENT = "agent";

    Processes(Plan plan) {
        this(plan, new Jvms(plan.built()));
    }

    private Layout layout() {
        return plan.layout();
    }

    private Ports ports() {
        return plan.ports();
    }

    /// Marks a process as this house's, on its command line.
    static String mark(Layout layout) {
        return "-Dyizhan.house=" + layout.dir();
    }

    Spec county(String jdbcUrl) {
        return java(
                "county",
                crashes -> jvms.county()
                        .command(
                                plan.caches(),
                                List.of(
                                        mark(layout()),
                                        "-Dquarkus.http.host=127.0.0.1",
                                        "-Dquarkus.http.port=" + ports().county(),
                                        "-Dquarkus.http.ssl-port=" + ports().countySync(),
                                        "-Dyizhan.data=" + layout().county(),
                                        "-Dyizhan.seed=sample",
                                        "-Dquarkus.datasource.jdbc.url=" + jdbcUrl,
                                        "-Dquarkus.datasource.username=county",
                                        "-Dquarkus.datasource.password=county"),
                                List.of()),
                Map.of(),
                Probe.http(ports().countyAddress() + "/q/health/live"));
    }

    Spec core() {
        return java(
                "core",
                crashes -> jvms.core()
                        .command(
                                plan.caches(),
                                List.of(
                                        mark(layout()),
                                        "-Dquarkus.http.host=127.0.0.1",
                                        "-Dquarkus.http.port=" + ports().core(),
                                        "-Dyizhan.data=" + layout().core(),
                                        "-Dyizhan.seed=sample",
                                        "-Dyizhan.voices=" + layout().voices(),
                                        "-Dyizhan.printer=tcp://127.0.0.1:" + ports().printer()),
                                List.of()),
                Map.of(),
                Probe.http(ports().coreAddress() + "/q/health/live"),
                CORE_STOPS);
    }

    Spec agent() {
        return java(AGENT, crashes -> agentCommand(List.of()), Map.of(), Probe.heartbeat(layout().beat(AGENT)));
    }

    List<String> agentCommand(List<String> arguments) {
        return jvms.agent()
                .command(
                        plan.caches(),
                        List.of(
                                mark(layout()),
                                "-Dyizhan.core=" + ports().coreAddress(),
                                "-Dyizhan.token-file=" + layout().token(AGENT),
                                "-Dyizhan.enrolment=" + layout().enrolment(),
                                "-Dyizhan.heartbeat=" + layout().beat(AGENT)),
                        arguments);
    }

    Spec kiosk(int number, String display) {
        String name = KIOSK + number;
        var properties = new ArrayList<>(kioskProperties(name, plan.panel()));
        if (plan.desktop() != null) {
            properties.add("-Dyizhan.window=free");
        }
        return java(
                name,
                crashes -> (crashes < TOO_MANY ? jvms.kiosk() : jvms.safePage())
                        .command(plan.caches(), properties, List.of()),
                Jvms.windowEnvironment(display),
                Probe.heartbeat(layout().beat(name)));
    }

    List<String> kioskProperties(String name, Panel panel) {
        return List.of(
                mark(layout()),
                "-Dyizhan.core=" + ports().coreAddress(),
                "-Dyizhan.token-file=" + layout().token(name),
                "-Dyizhan.panel.inches=" + panel.inches(),
                "-Dyizhan.panel.pixels=" + panel.pixels(),
                "-Dyizhan.heartbeat=" + layout().beat(name),
                "-Dyizhan.scan=" + layout().scans(name),
                "-Dyizhan.chosen=" + layout().chosen(name),
                "-Dyizhan.input=" + layout().input(name),
                "-Dyizhan.voices=" + layout().voices(),
                "-Dyizhan.readings=" + layout().readings(name),
                "-Dyizhan.microphone=" + layout().microphone());
    }

    private Spec java(String name, Spec.Command command, Map<String, String> environment, Probe probe) {
        return java(name, command, environment, probe, Spec.USUAL_PATIENCE);
    }

    private Spec java(String name, Spec.Command command, Map<String, String> environment, Probe probe, Duration stops) {
        Duration patience = plan.caches().isTraining() ? WRITES_CACHE : stops;
        return new Spec(name, command, environment, probe, START, SILENCE, Spec.Stop.TERMINATE, patience);
    }
}
