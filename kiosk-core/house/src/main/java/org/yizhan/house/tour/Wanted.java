package org.yizhan.house.tour;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.run.Panel;

/// What may stand behind `./yizhan tour`.
///
/// @param panels  each once: their pictures would be written over each other
/// @param pages   whether the pages in a browser are taken as well: not for who asks for one panel
record Wanted(Path pictures, List<Panel> panels, boolean pages) {
    private static final List<Panel> PANELS = List.of(
            new Panel("27", 1080, 1920),
            new Panel("21.5", 1080, 1920),
            new Panel("32", 1080, 1920),
            new Panel("27", 1920, 1080),
            new Panel("21.5", 1920, 1080));

    static Wanted parse(List<String> arguments) {
        Path pictures = null;
        var panels = new LinkedHashSet<Panel>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String next = rest.next();
            if (next.equals("--panel")) {
                panels.add(Panel.parse(rest.hasNext() ? rest.next() : ""));
            } else if (pictures == null && !next.startsWith("-")) {
                pictures = Path.of(next);
            } else {
                throw new Refusal(Refusal.USAGE, "tour does not know " + next + "; see ./yizhan help");
            }
        }
        return of(pictures, panels);
    }

    private static Wanted of(@Nullable Path pictures, Set<Panel> panels) {
        if (pictures == null) {
            throw new Refusal(Refusal.USAGE, "tour takes a directory for the pictures");
        }
        return panels.isEmpty() ? new Wanted(pictures, PANELS, true) : new Wanted(pictures, List.copyOf(panels), false);
    }
}
