package org.yizhan.ui.monkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.frame.Screen;

/// What came of it so far.
final class Tally {
    private final Map<String, Integer> visits = new TreeMap<>();
    private String shown = "";
    private int inputs;
    private int actions;
    private int escapes;
    private int slips;
    private int faults;
    private int restarts;

    /// No screen was visited yet.
    Tally() {
        Screen.kinds().forEach(screen -> visits.put(screen.getSimpleName(), 0));
    }

    void input(boolean action) {
        inputs++;
        actions += action ? 1 : 0;
    }

    /// A screen is shown; another one of the same name is no further visit.
    void visit(Screen screen) {
        if (!screen.name().equals(shown)) {
            shown = screen.name();
            visits.merge(shown, 1, Integer::sum);
        }
    }

    void escape() {
        escapes++;
    }

    /// Out, and back within a moment without help.
    void slip() {
        slips++;
    }

    /// An exception that nothing in the kiosk caught.
    synchronized void fault() {
        faults++;
    }

    /// Staff asked for one.
    void restart() {
        restarts++;
    }

    int inputs() {
        return inputs;
    }

    /// One line of JSON that begins with `tally `.
    ///
    /// @param trend  what the process held
    synchronized String line(int canaries, Trend trend) {
        var line = new LinkedHashMap<String, Object>();
        line.put("inputs", inputs);
        line.put("actions", actions);
        line.put("visits", visits);
        line.put("escapes", escapes);
        line.put("slips", slips);
        line.put("faults", faults);
        line.put("restarts", restarts);
        line.put("canaries", canaries);
        line.put("grows", trend.tells() && !trend.isFlat());
        line.put("trend", trend.toString());
        try {
            return "tally " + Json.MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
