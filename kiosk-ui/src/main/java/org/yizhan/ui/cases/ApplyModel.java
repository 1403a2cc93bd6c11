package org.yizhan.ui.cases;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.keys.Pens;
import org.yizhan.ui.keys.Writing;
import org.yizhan.ui.text.Language;

/// One question of a form. Going on keeps the answer in the next screen's draft; nothing is kept elsewhere.
public final class ApplyModel implements Model {
    private final ReadOnlyObjectWrapper<Optional<Ask.Complaint>> complaint =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Screen.Apply screen;
    private final Ask ask;
    private final Writing writing;
    private final Navigator navigator;

    public ApplyModel(Screen.Apply screen, Language language, Navigator navigator, Pens pens) {
        this.screen = screen;
        this.navigator = navigator;
        this.ask = Asks.of(screen.item()).get(screen.step());
        this.writing = new Writing(screen.draft().answer(ask.id()), mode(ask, language), ask.maxLength(), pens);
    }

    public Ask ask() {
        return ask;
    }

    public Screen.Apply screen() {
        return screen;
    }

    public int steps() {
        return Asks.of(screen.item()).size();
    }

    public Writing writing() {
        return writing;
    }

    public ReadOnlyObjectProperty<Optional<Ask.Complaint>> complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    @Override
    public void typed(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(writing::key);
    }

    @Override
    public void close() {
        writing.close();
    }

    /// Goes on with what was written, if it will do.
    public void next() {
        answer(writing.text().strip());
    }

    /// Answers with a choice, or agrees.
    public void answer(String value) {
        Optional<Ask.Complaint> wrong = ask.complaint(value);
        complaint.set(wrong);
        if (wrong.isEmpty()) {
            var draft = screen.draft().with(ask.id(), value);
            boolean last = screen.step() + 1 == steps();
            navigator.replace(
                    last
                            ? new Screen.Review(screen.item(), draft)
                            : new Screen.Apply(screen.item(), draft, screen.step() + 1));
        }
    }

    /// Nobody has to agree: the desk does it with paper.
    public void decline() {
        navigator.clear();
    }

    private static Writing.Mode mode(Ask ask, Language language) {
        return switch (ask.kind()) {
            case PHONE, ID_NUMBER, DIGITS -> Writing.Mode.DIGITS;
            case NAME, TEXT, CHOICE, CONSENT -> language == Language.CHINESE ? Writing.Mode.HAND : Writing.Mode.LATIN;
        };
    }
}
