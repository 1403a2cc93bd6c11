package org.yizhan.ui.home;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Home;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// The tiles are what draws people: the first touch acts. A tile whose feature is not there is absent.
public final class HomeView {
    private final Look look;
    private final Navigator navigator;

    private HomeView(Look look, Navigator navigator) {
        this.look = look;
        this.navigator = navigator;
    }

    public static View of(HomeModel model, Navigator navigator, Look look) {
        var view = new HomeView(look, navigator);
        var tiles = new Paged(look).columns(look.tileColumns()).rowsUpTo(100);
        var sheet = new Sheet(look)
                .title(look.text("home.title"), look.cramped() ? "" : look.text("home.hint"))
                .body(tiles);
        if (!look.cramped()) {
            sheet.actions(view.scanHint());
        }
        Follow.value(
                sheet,
                model.homeProperty().map(Shown::of).orElse(Shown.NOTHING),
                shown -> tiles.items(view.tiles(shown)));
        return new View(crumb(model.homeProperty().get(), look), sheet);
    }

    private static String crumb(@Nullable Home home, Look look) {
        return home == null
                ? ""
                : look.text(home.center().county()) + " · "
                        + look.text(home.center().town());
    }

    /// What of the home's data is on the screen: other changes redraw nothing.
    private record Shown(int waiting, Home.@Nullable PartyDayToday partyDay) {
        static final Shown NOTHING = new Shown(-1, null);

        static Shown of(@Nullable Home home) {
            return home == null ? NOTHING : new Shown(home.waiting(), home.partyDay());
        }
    }

    private List<Node> tiles(Shown home) {
        var tiles = new ArrayList<Node>();
        tiles.add(tile("queue", "coupon-3", waiting(home), new Screen.Queues()));
        tiles.add(tile("services", "bill", look.text("home.services.hint"), new Screen.Groups()));
        tiles.add(tile("progress", "search-eye", look.text("home.progress.hint"), new Screen.AskCode()));
        Home.PartyDayToday day = home.partyDay();
        if (day != null) {
            String hint = look.text("home.partyday.hint", look.dates().time(day.startsAt()), day.signedIn());
            tiles.add(tile("partyday", "team", hint, new Screen.AskCard()));
        }
        tiles.add(tile("notices", "newspaper", look.text("home.notices.hint"), new Screen.NoticeList()));
        if (look.cramped()) {
            tiles.add(scanHint());
        }
        return tiles;
    }

    private String waiting(Shown home) {
        if (home.waiting() < 0) {
            return "";
        }
        return home.waiting() == 0 ? look.text("home.queue.none") : look.text("home.queue.ahead", home.waiting());
    }

    private Node tile(String feature, String icon, String hint, Screen screen) {
        String name = look.text("home." + feature);
        return look.tile("tile-" + feature, "tone-" + feature, icon, name, hint, () -> navigator.open(screen));
    }

    private Node scanHint() {
        var words = new VBox(look.label(look.text("home.scan"), "t-strong", "t-tone"));
        if (look.metrics().portrait()) {
            words.getChildren().add(look.label(look.text("home.scan.hint"), "t-body", "t-tone"));
        }
        words.getStyleClass().add("tight");
        var band = new HBox(Icons.glyph("qr-scan-line", "icon-tile"), words);
        band.getStyleClass().addAll("band", "tone-progress");
        HBox.setHgrow(band, Priority.ALWAYS);
        return band;
    }
}
