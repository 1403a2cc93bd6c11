package org.yizhan.ui.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Abilities;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Note;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// All answers once more, then the filing.
public final class ReviewModel implements Model {
    private static final List<String> PAPERS = List.of("partyday:card-", "cases:not-found", "cases:erased");

    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper filing = new ReadOnlyBooleanWrapper();
    private final ObservableBooleanValue busy;
    private final Catalogue.Item item;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;
    private final ToDesk toDesk;
    private final Abilities abilities;
    private Draft draft;

    public ReviewModel(
            Screen.Review screen,
            Client client,
            Talk talk,
            Navigator navigator,
            Supplier<Language> language,
            Abilities abilities) {
        this.item = screen.item();
        this.draft = screen.draft();
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
        this.abilities = abilities;
        this.toDesk = new ToDesk(item, client, talk, navigator, language);
        this.busy = filing.or(toDesk.busyProperty());
        toDesk.problemProperty().subscribe(problem::set);
    }

    public Catalogue.Item item() {
        return item;
    }

    public List<Ask> asks() {
        return Asks.of(item);
    }

    public Draft draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Back to one question; the others keep their answers.
    public void edit(int step) {
        goOn(new Screen.Apply(item, draft, step));
    }

    /// Files once, however often the core has to be asked.
    public void submit() {
        if (isBusy()) {
            return;
        }
        filing.set(true);
        Cases.Application application = application();
        List<Note> notes = draft.notes();
        talk.ask(
                () -> Sending.after(notes, client, () -> client.file(application)),
                receipt -> navigator.replace(new Screen.Filed(receipt)),
                this::refused);
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return busy;
    }

    @Override
    public Optional<Screen> withPaper(String text) {
        return Optional.of(new Screen.KnownPerson(item, draft, asks().size(), text));
    }

    public Abilities abilities() {
        return abilities;
    }

    /// Says something beside all answers.
    public void speak() {
        goOn(new Screen.VoiceNote(item, draft, asks().size()));
    }

    /// Shows something beside all answers.
    public void photograph() {
        goOn(new Screen.PhotoNote(item, draft, asks().size()));
    }

    public void toDesk() {
        if (!filing.get()) {
            toDesk.hand(draft, new Screen.Review(item, draft));
        }
    }

    @Override
    public void close() {
        talk.close();
    }

    /// What is under way goes on to its receipt or number first.
    private void goOn(Screen screen) {
        if (!isBusy()) {
            navigator.replace(screen);
        }
    }

    /// A violated field leads to its question; the next try is a new filing.
    private void refused(Problem reason) {
        filing.set(false);
        draft = isPapers(reason) ? draft.renewed().withoutPaper() : draft.renewed();
        problem.set(reason);
        reason.violations().stream()
                .map(violation -> Asks.stepOf(item, violation.field()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::edit);
    }

    /// Whether it was the paper that did not count any more; then the person says themselves who they are.
    private static boolean isPapers(Problem reason) {
        return PAPERS.stream().anyMatch(type -> reason.type().startsWith(Problem.URN + type));
    }

    private Cases.Application application() {
        Map<String, String> answers = new HashMap<>();
        for (Catalogue.Question question : item.questions()) {
            String answer = draft.answer(question.id());
            if (!answer.isBlank()) {
                answers.put(question.id(), answer);
            }
        }
        String idNumber = draft.answer(Asks.ID_NUMBER);
        var applicant = new Cases.Applicant(
                draft.answer(Asks.NAME), draft.answer(Asks.PHONE), idNumber.isBlank() ? null : idNumber);
        boolean consent = draft.answer(Asks.CONSENT).equals(Ask.AGREED);
        return new Cases.Application(
                draft.id(),
                item.id(),
                applicant,
                answers,
                consent,
                language.get().tag(),
                draft.attachments(),
                draft.paperText());
    }
}
