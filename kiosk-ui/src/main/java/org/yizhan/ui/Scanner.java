package org.yizhan.ui;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.scan.KeyBurst;
import org.yizhan.ui.scan.Scan;
import org.yizhan.ui.shell.Window;

/// Takes a scan on any screen to where it belongs. What was being entered stays below and is found again with
/// “back”. In a form a receipt or member card fills in who applies. While a ticket is drawn or
/// a form sent off, nothing is scanned.
final class Scanner {
    private final KeyBurst burst = new KeyBurst();
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastBurst = new ReadOnlyObjectWrapper<>();
    private final Navigator navigator;
    private final Place place;
    private final Window window;

    Scanner(Navigator navigator, Place place, Window window) {
        this.navigator = navigator;
        this.place = place;
        this.window = window;
    }

    /// When the scanner was last heard.
    ReadOnlyObjectProperty<@Nullable Instant> lastBurstProperty() {
        return lastBurst.getReadOnlyProperty();
    }

    void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED && !event.getCharacter().isEmpty()) {
            act(burst.key(event.getCharacter(), place.millis().getAsLong()));
        }
    }

    void beat() {
        act(burst.rest(place.millis().getAsLong()));
    }

    void scanned(String text) {
        window.touched();
        if (navigator.current() instanceof Screen.Staff || window.isBusy()) {
            return;
        }
        switch (Scan.of(text)) {
            case Scan.MemberCard(String card) -> paper(card, new Screen.SignIn(Ids.next(), card));
            case Scan.CaseReceipt(String receipt) -> paper(receipt, new Screen.CaseProgress(receipt));
            case Scan.QueueTicket(var id) -> show(new Screen.TicketShown(id, null));
            case Scan.Booking(String booking) -> show(new Screen.Arriving(Ids.next(), booking));
            case Scan.Unknown unknown -> show(new Screen.UnknownCode());
        }
    }

    private void act(KeyBurst.Outcome outcome) {
        switch (outcome) {
            case KeyBurst.Outcome.Scanned(String text) -> {
                lastBurst.set(place.clock().instant());
                scanned(text);
            }
            case KeyBurst.Outcome.Typed(String text) -> window.typed(text);
            case KeyBurst.Outcome.Held held -> {}
        }
    }

    /// In a form a paper says who somebody is.
    private void paper(String text, Screen anywhere) {
        window.withPaper(text).ifPresentOrElse(navigator::replace, () -> show(anywhere));
    }

    /// The next card takes the place of the one before it, so that nobody finds it with “back”.
    private void show(Screen screen) {
        switch (navigator.current()) {
            case Screen.SignIn before -> navigator.replace(screen);
            case Screen.AskCard before -> navigator.replace(screen);
            case Screen.AskCode before -> navigator.replace(screen);
            case Screen.CaseProgress before -> navigator.replace(screen);
            case Screen.AskBooking before -> navigator.replace(screen);
            case Screen.Arriving before -> navigator.replace(screen);
            case Screen.LeavePhone before -> navigator.replace(screen);
            case Screen.TicketShown before -> navigator.replace(screen);
            case Screen.UnknownCode before -> navigator.replace(screen);
            case Screen.Filed before -> navigator.replace(screen);
            case Screen.ErrandsTold before -> navigator.begin(screen);
            case Screen.BookShown before -> navigator.begin(screen);
            case Screen.TicketMore before -> navigator.begin(screen);
            default -> navigator.open(screen);
        }
    }
}
