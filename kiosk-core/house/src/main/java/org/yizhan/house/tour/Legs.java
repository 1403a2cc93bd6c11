package org.yizhan.house.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The parts of a tour, taken on any thread. One that gets lost, however that is, does not keep the others from being
/// taken, and is remembered.
final class Legs {
    private final PrintStream out;
    private final List<String> lost = new CopyOnWriteArrayList<>();

    Legs(PrintStream out) {
        this.out = out;
    }

    interface Way {
        void go() throws IOException;
    }

    void attempt(String leg, Way way) {
        out.println(leg);
        try {
            way.go();
        } catch (IOException | RuntimeException | Error why) {
            out.println(leg + ": " + (why instanceof Error ? why : why.getMessage()));
            lost.add(leg);
        }
    }

    List<String> lost() {
        return List.copyOf(lost);
    }
}
