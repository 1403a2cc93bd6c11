package org.yizhan.house.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yizhan.house.place.Built;
import org.yizhan.house.process.Jvm;

/// The house's Java programs with their fixed flags. Heaps are small on purpose: a center's machine is.
public record Jvms(Built built) {
    /// The agent waits most of its life; what it compiles and stacks is kept as small as its heap.
    private static final List<String> AGENT_FLAGS = List.of(
            "-Xmx32m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:MaxMetaspaceSize=64m");

    /// Pictures, fonts and the input engine leave holes in the native heap that glibc keeps: once a minute they go
    /// back.
    private static final String TRIMMED = "-XX:TrimNativeHeapInterval=60000";

    /// JavaFX remembers the texts it laid out, names and numbers among them, until they are more than so many
    /// characters together; then it forgets them all. By itself it waits for 65,536.
    private static final String LAID_OUT = "-Dprism.cacheLayoutSize=4096";

    /// The second compiler comes to what was called a thousand times, not five thousand, which a method that runs once
    /// a request does not reach in weeks. The others keep their distance from that.
    private static final List<String> SOONER = List.of(
            "-XX:Tier4InvocationThreshold=1000",
            "-XX:Tier4MinInvocationThreshold=150",
            "-XX:Tier4CompileThreshold=3000",
            "-XX:Tier4BackEdgeThreshold=10000");

    /// A core without memory may have lost a thread that others wait for: it ends, and is started anew.
    private static final String NO_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    /// With the second compiler a row of the journal, and all of a request with it, takes the core two thirds of the
    /// processor time: on two cores that is what a full hall of kiosks and desks waits for. What it takes to
    /// compile goes back with the trimming.
    public Jvm core() {
        var flags = new ArrayList<>(quarkus("-Xmx96m", "-Xmn16m", "-XX:ReservedCodeCacheSize=64m", TRIMMED, NO_MEMORY));
        flags.addAll(SOONER);
        return Jvm.ofJar("core", built.core(), flags);
    }

    public Jvm county() {
        return Jvm.ofJar("county", built.county(), quarkus("-Xmx192m"));
    }

    public Jvm agent() {
        return Jvm.ofClass("agent", built.agent(), "org.yizhan.agent.Main", AGENT_FLAGS);
    }

    public Jvm kiosk() {
        return kiosk("org.yizhan.ui.Main");
    }

    /// By any other main class it is the same program, so it starts from the same AOT cache.
    private Jvm kiosk(String mainClass) {
        return Jvm.ofClass("kiosk", built.kiosk(), mainClass, kioskFlags());
    }

    /// The kiosk under a hand that the bench moves.
    public Jvm touches() {
        return kiosk("org.yizhan.ui.tour.Touches");
    }

    /// The kiosk with a monkey before it.
    public Jvm monkey() {
        return kiosk("org.yizhan.ui.monkey.Monkey");
    }

    /// What a kiosk that keeps crashing shows: it sends people to the desk, and ends after a while for another try.
    public Jvm safePage() {
        return Jvm.ofClass("safe-page", built.kiosk(), "org.yizhan.ui.shell.SafePage", kioskFlags());
    }

    /// The kiosk's program with another main class: it drives the real screens and takes their pictures, each of which
    /// is as large as the panel.
    public Jvm tour() {
        var flags = new ArrayList<>(kioskFlags());
        flags.add("-Xmx192m");
        return Jvm.ofClass("tour", built.kiosk(), "org.yizhan.ui.tour.Tour", flags);
    }

    /// The kiosk's program again, measuring how one writes on it.
    public Jvm inputBench(String bench) {
        return Jvm.ofClass("input-bench", built.kiosk(), "org.yizhan.ui.input.bench." + bench, kioskFlags());
    }

    /// The heap begins small and stays near what is alive, or it fills with what screens leave behind. Young
    /// collections have room for a screen, so that it does not end in the old part, which only a long pause
    /// clears; compiled code that grew by a seventh of its reserve would bring one on as well, so the reserve
    /// (addresses, not memory) is larger than it will ever be. The empty window that a kiosk's start is measured
    /// against has the same.
    public static List<String> kioskFlags() {
        return List.of(
                "-Xms36m",
                "-Xmx96m",
                "-Xmn20m",
                "-XX:SurvivorRatio=2",
                "-XX:ReservedCodeCacheSize=192m",
                "-XX:TargetSurvivorRatio=90",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MetaspaceSize=40m",
                "-XX:TieredStopAtLevel=1",
                TRIMMED,
                LAID_OUT);
    }

    /// What a window is told of its display. JavaFX draws in software here; GTK would load an OpenGL driver, some
    /// fifty mebibytes, and never use it. The C library would keep a heap with holes for each of many threads.
    public static Map<String, String> windowEnvironment(String display) {
        return Map.of("DISPLAY", display, "GDK_GL", "disable", "MALLOC_ARENA_MAX", "2");
    }

    private static List<String> quarkus(String... heap) {
        return Stream.concat(
                        Stream.of(heap),
                        Stream.of(
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"))
                .toList();
    }

    public List<Jvm> all() {
        return List.of(core(), county(), agent(), kiosk());
    }
}
