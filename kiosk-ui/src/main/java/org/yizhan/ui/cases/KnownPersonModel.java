package org.yizhan.ui.cases;

import java.util.Optional;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Paper;
import org.yizhan.ui.frame.Screen;

/// “Is this you?”: a paper was scanned into a form. The core says whose it is, the person whether that is them.
public final class KnownPersonModel implements Model {
    private final Reading<Cases.Known> known;
    private final Screen.KnownPerson screen;
    private final Navigator navigator;

    public KnownPersonModel(Screen.KnownPerson screen, Client client, Talk talk, Navigator navigator) {
        this.screen = screen;
        this.navigator = navigator;
        var scan = new Cases.PaperScan(screen.paper());
        this.known = new Reading<>(talk, () -> client.known(scan));
    }

    public Reading<Cases.Known> known() {
        return known;
    }

    public Catalogue.Item item() {
        return screen.item();
    }

    /// Goes on at the first question that is still open: the one the form stood at is, unless the paper answers it.
    public void accept() {
        Cases.Known person = known.valueProperty().get();
        if (person != null) {
            var paper = new Paper(screen.paper(), person);
            Draft draft = filled(paper);
            int open = Asks.open(item(), draft);
            boolean left = screen.step() < open && !answers(paper, screen.step());
            navigator.replace(Screen.form(item(), draft, left ? screen.step() : open));
        }
    }

    private boolean answers(Paper paper, int step) {
        return paper.says(Asks.of(item()).get(step).id()).isPresent();
    }

    /// Back to the form as it was.
    public void decline() {
        navigator.back();
    }

    /// The next paper takes the place of this one.
    @Override
    public Optional<Screen> withPaper(String text) {
        return Optional.of(new Screen.KnownPerson(screen.item(), screen.draft(), screen.step(), text));
    }

    @Override
    public void close() {
        known.close();
    }

    /// What was answered wins over the paper; what was only begun, here or at a question left half way, does not.
    private Draft filled(Paper paper) {
        Draft draft = screen.draft().with(paper);
        int step = 0;
        for (Ask ask : Asks.of(item())) {
            boolean begun = step == screen.step()
                    || ask.complaint(draft.answer(ask.id())).isPresent();
            if (begun && paper.says(ask.id()).isPresent()) {
                draft = draft.with(ask.id(), "");
            }
            step++;
        }
        return draft;
    }
}
