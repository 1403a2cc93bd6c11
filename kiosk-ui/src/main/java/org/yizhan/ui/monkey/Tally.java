package org.yizhan.ui.monkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.frame.Screen;

/// What came of it so far.
final class Tally {
    private final Collection<String> screens = new TreeSet<>();
    private int inputs;
    private int actions;
    private int escapes;
    private int slips;
    private int faults;

    void input(boolean action) {
        inputs++;
        actions += action ? 1 : 0;
    }

    void visit(Screen screen) {
        screens.add(screen.name());
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

    int inputs() {
        return inputs;
    }

    /// Every screen there is.
    static List<String> all() {
        return List.of(Screen.class.getPermittedSubclasses()).stream()
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    /// One line of JSON that begins with `tally `.
    synchronized String line(int canaries) {
        var line = new LinkedHashMap<String, Object>();
        line.put("inputs", inputs);
        line.put("actions", actions);
        line.put("screens", screens);
        line.put(
                "missed", all().stream().filter(name -> !screens.contains(name)).toList());
        line.put("escapes", escapes);
        line.put("slips", slips);
        line.put("faults", faults);
        line.put("canaries", canaries);
        try {
            return "tally " + Json.MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
