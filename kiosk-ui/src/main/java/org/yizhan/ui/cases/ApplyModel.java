package org.yizhan.ui.cases;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Abilities;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
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
    private final Talk talk;
    private final ToDesk toDesk;
    private final Abilities abilities;
    private final boolean byStaff;

    public ApplyModel(
            Screen.Apply screen,
            Client client,
            Talk talk,
            Navigator navigator,
            Language language,
            Pens pens,
            Abilities abilities) {
        this.screen = screen;
        this.navigator = navigator;
        this.talk = talk;
        this.abilities = abilities;
        this.toDesk = new ToDesk(screen.item(), client, talk, navigator, () -> language);
        this.ask = Asks.of(screen.item()).get(screen.step());
        var subject = ask.kind() == Ask.Kind.NAME ? Writing.Subject.NAME : Writing.Subject.WORDS;
        this.byStaff = subject == Writing.Subject.NAME && pens.isForStaff();
        this.writing =
                new Writing(screen.draft().answer(ask.id()), mode(ask, language), subject, ask.maxLength(), pens);
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

    /// Whether one of the staff writes a name, and the keyboard completes those of members.
    boolean isByStaff() {
        return byStaff;
    }

    public Writing writing() {
        return writing;
    }

    public ReadOnlyObjectProperty<Optional<Ask.Complaint>> complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /// Why handing over did not go through.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return toDesk.problemProperty();
    }

    @Override
    public void typed(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(writing::key);
    }

    @Override
    public void close() {
        writing.close();
        talk.close();
    }

    /// Goes on with what was written, if it will do.
    public void next() {
        answer(writing.text().strip());
    }

    /// Answers with a choice, or agrees.
    public void answer(String value) {
        boolean noted = screen.draft().hasNote(ask.id());
        boolean answered = value.isBlank() && (noted || isOnPaper());
        Optional<Ask.Complaint> wrong = answered ? Optional.empty() : ask.complaint(value);
        complaint.set(wrong);
        if (wrong.isEmpty()) {
            var draft = screen.draft().with(ask.id(), value);
            goOn(Screen.form(screen.item(), draft, Asks.after(screen.item(), draft, screen.step())));
        }
    }

    /// What the person's paper says to this question, masked: an empty field keeps it.
    public Optional<String> onPaper() {
        return Optional.ofNullable(screen.draft().paper()).flatMap(paper -> paper.says(ask.id()));
    }

    private boolean isOnPaper() {
        return onPaper().isPresent();
    }

    @Override
    public Optional<Screen> withPaper(String text) {
        return Optional.of(new Screen.KnownPerson(screen.item(), draft(), screen.step(), text));
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return toDesk.busyProperty();
    }

    /// Goes on at the desk with what is there, also with what is half written.
    public void toDesk() {
        Draft draft = draft();
        toDesk.hand(draft, new Screen.Apply(screen.item(), draft, screen.step()));
    }

    /// What can be given here instead of words: nothing where no words are asked for.
    public Abilities abilities() {
        return ask.kind() == Ask.Kind.TEXT ? abilities : new Abilities(false, false);
    }

    /// Speaks instead of writing; what was written stays.
    public void speak() {
        goOn(new Screen.VoiceNote(screen.item(), draft(), screen.step()));
    }

    /// Shows something instead of writing.
    public void photograph() {
        goOn(new Screen.PhotoNote(screen.item(), draft(), screen.step()));
    }

    private Draft draft() {
        boolean written = ask.kind() != Ask.Kind.CHOICE && ask.kind() != Ask.Kind.CONSENT;
        return written ? screen.draft().with(ask.id(), writing.text().strip()) : screen.draft();
    }

    /// Nobody has to agree: the desk does it with paper.
    public void decline() {
        if (!isBusy()) {
            navigator.clear();
        }
    }

    /// What is on its way to the desk goes on to its number first.
    private void goOn(Screen next) {
        if (!isBusy()) {
            navigator.replace(next);
        }
    }

    private static Writing.Mode mode(Ask ask, Language language) {
        return switch (ask.kind()) {
            case PHONE, ID_NUMBER, DIGITS -> Writing.Mode.DIGITS;
            case NAME, TEXT, CHOICE, CONSENT -> language == Language.CHINESE ? Writing.Mode.HAND : Writing.Mode.LATIN;
        };
    }
}
