package org.yizhan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yizhan.ui.frame.Comfort;

/// The style sheets in their order: AtlantaFX as the base; tokens from scale to meaning, then sizes of text, then one
/// file per control. The build has put them into binary form (`tools/CompileThemes.java`).
final class Theme {
    private static final List<String> CONTROLS = List.of(
            "icon", "layout", "card", "button", "tile", "header", "dock", "overlay", "field", "keys", "steps", "notes",
            "corner");

    private Theme() {}

    static String base() {
        return address("base");
    }

    static List<String> sheets(Comfort comfort) {
        var names = new ArrayList<>(List.of("scale", "meaning"));
        if (comfort.highContrast()) {
            names.add("high-contrast");
        }
        names.add("type");
        if (comfort.largePrint()) {
            names.add("large-print");
        }
        return Stream.concat(names.stream(), CONTROLS.stream())
                .map(Theme::address)
                .toList();
    }

    private static String address(String name) {
        String path = "/yizhan/themes/kiosk/" + name + ".bss";
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
