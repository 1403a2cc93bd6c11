package org.yizhan.ui;

import java.util.function.LongSupplier;
import javafx.scene.input.KeyEvent;
import org.yizhan.contract.Ids;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.scan.KeyBurst;
import org.yizhan.ui.scan.Scan;
import org.yizhan.ui.shell.Window;

/// Takes a scan on any screen to where it belongs. What was being entered stays below and is found again with
/// “back”.
final class Scanner {
    private final KeyBurst burst = new KeyBurst();
    private final Navigator navigator;
    private final LongSupplier millis;
    private final Window window;

    Scanner(Navigator navigator, LongSupplier millis, Window window) {
        this.navigator = navigator;
        this.millis = millis;
        this.window = window;
    }

    void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED && !event.getCharacter().isEmpty()) {
            act(burst.key(event.getCharacter(), millis.getAsLong()));
        }
    }

    void beat() {
        act(burst.rest(millis.getAsLong()));
    }

    void scanned(String text) {
        window.touched();
        switch (Scan.of(text)) {
            case Scan.MemberCard(String card) -> show(new Screen.SignIn(Ids.next(), card));
            case Scan.CaseReceipt(String receipt) -> show(new Screen.CaseProgress(receipt));
            case Scan.QueueTicket(var id) -> show(new Screen.TicketShown(id, null));
            case Scan.Unknown unknown -> show(new Screen.UnknownCode());
        }
    }

    private void act(KeyBurst.Outcome outcome) {
        switch (outcome) {
            case KeyBurst.Outcome.Scanned(String text) -> scanned(text);
            case KeyBurst.Outcome.Typed(String text) -> window.typed(text);
            case KeyBurst.Outcome.Held held -> {}
        }
    }

    /// The next card takes the place of the one before it, so that nobody finds it with “back”.
    private void show(Screen screen) {
        switch (navigator.current()) {
            case Screen.SignIn before -> navigator.replace(screen);
            case Screen.AskCard before -> navigator.replace(screen);
            case Screen.AskCode before -> navigator.replace(screen);
            case Screen.CaseProgress before -> navigator.replace(screen);
            case Screen.TicketShown before -> navigator.replace(screen);
            case Screen.UnknownCode before -> navigator.replace(screen);
            case Screen.Filed before -> navigator.replace(screen);
            default -> navigator.open(screen);
        }
    }
}
