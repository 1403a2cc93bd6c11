package org.yizhan.ui.parts;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconALIkonHandler;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/// Remix Icon as labels of its font, so that `em` and colour tokens apply to them as to text.
public final class Icons {
    private static final String FALLBACK = "file-list-2";

    private Icons() {}

    /// Call once before the first icon.
    public static void load() {
        try (var font = new RemixiconALIkonHandler().getFontResource().openStream()) {
            Font.loadFont(font, 16);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// One glyph: `check-line`.
    public static Label glyph(String name, String... styles) {
        var label = new Label(text(name).or(() -> text(FALLBACK + "-line")).orElse(""));
        label.getStyleClass().setAll("icon");
        label.getStyleClass().addAll(styles);
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        return label;
    }

    /// The line glyph over its fill at 16 %: `bank-card`, also as a catalogue may write it, `ri-bank-card-line`.
    public static StackPane duo(String name, String... styles) {
        String base = base(name);
        String shown = text(base + "-line").isPresent() ? base : FALLBACK;
        Label under = glyph(shown + "-fill", styles);
        under.getStyleClass().add("icon-under");
        return new StackPane(under, glyph(shown + "-line", styles));
    }

    /// The duo icon on its soft square.
    public static StackPane badge(String name, boolean row) {
        StackPane badge = new StackPane(duo(name, row ? "icon-row" : "icon-tile"));
        badge.getStyleClass().add(row ? "badge-row" : "badge");
        return badge;
    }

    private static String base(String name) {
        String base = name.toLowerCase(Locale.ROOT).replaceFirst("^(ri|remixal|remixmz|remixicon)-", "");
        return base.replaceFirst("-(line|fill)$", "");
    }

    private static Optional<String> text(String name) {
        return find(name).map(icon -> Character.toString(icon.getCode()));
    }

    /// The pack is two enums, A–L and M–Z.
    private static Optional<Ikon> find(String name) {
        try {
            return Optional.of(
                    name.charAt(0) <= 'l'
                            ? RemixiconAL.findByDescription("remixal-" + name)
                            : RemixiconMZ.findByDescription("remixmz-" + name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
