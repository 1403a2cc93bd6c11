package org.yizhan.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yizhan.contract.catalogue.Catalogue;

/// The questions of an item's form in their order, each on a screen of its own: who applies, what the item asks,
/// and the consent.
public final class Asks {
    public static final String NAME = "applicant.name";
    public static final String PHONE = "applicant.phone";
    public static final String ID_NUMBER = "applicant.idNumber";
    public static final String CONSENT = "consent";

    private Asks() {}

    public static List<Ask> of(Catalogue.Item item) {
        var asks = new ArrayList<Ask>();
        asks.add(Ask.common(NAME, Ask.Kind.NAME, 20));
        asks.add(Ask.common(PHONE, Ask.Kind.PHONE, 12));
        if (item.asksIdNumber()) {
            asks.add(Ask.common(ID_NUMBER, Ask.Kind.ID_NUMBER, 18));
        }
        item.questions().stream().map(Ask::of).forEach(asks::add);
        asks.add(new Ask(CONSENT, Ask.Kind.CONSENT, null, List.of(), true, 0));
        return List.copyOf(asks);
    }

    /// The step that comes after that one: what the paper answers is passed over. After the last question it is the
    /// review's.
    public static int after(Catalogue.Item item, Draft draft, int step) {
        List<Ask> asks = of(item);
        int next = step + 1;
        while (next < asks.size() && draft.onPaper(asks.get(next).id()).isPresent()) {
            next++;
        }
        return next;
    }

    /// The first step that neither the person nor their paper has answered, or the review's. A question that may be
    /// left out is open until somebody has seen it.
    public static int open(Catalogue.Item item, Draft draft) {
        List<Ask> asks = of(item);
        int step = 0;
        while (step < asks.size() && isDone(asks.get(step), draft)) {
            step++;
        }
        return step;
    }

    private static boolean isDone(Ask ask, Draft draft) {
        boolean answered = draft.answers().containsKey(ask.id())
                && ask.complaint(draft.answer(ask.id())).isEmpty();
        return answered || draft.hasNote(ask.id()) || draft.onPaper(ask.id()).isPresent();
    }

    /// The step whose answer a violated field of the application belongs to (`applicant.phone`, `answers[x]`).
    public static Optional<Integer> stepOf(Catalogue.Item item, String field) {
        List<Ask> asks = of(item);
        for (int i = 0; i < asks.size(); i++) {
            if (field.endsWith(asks.get(i).id())
                    || field.contains("[" + asks.get(i).id() + "]")) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
