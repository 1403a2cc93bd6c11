package org.yizhan.ui.input;

import java.util.ArrayList;
import java.util.List;

/// Puts names of a [Roster] beside the engine's candidates: whole names first, begun ones behind the engine's
/// first three. Choosing one takes everything that was typed.
final class RosterComposer implements Composer {
    private static final int WHOLE = 12;
    private static final int BEGUN = 3;
    private static final int BEFORE_BEGUN = 3;

    /// @param engineIndex  its index among the engine's candidates, or -1 for a name of the roster
    private record Offer(String text, int engineIndex) {}

    private final Composer engine;
    private final KeyLayout layout;
    private final Roster roster;
    private final StringBuilder typed = new StringBuilder();
    private int partsChosen;
    private List<Offer> offers = List.of();

    RosterComposer(Composer engine, KeyLayout layout, Roster roster) {
        this.engine = engine;
        this.layout = layout;
        this.roster = roster;
    }

    @Override
    public Composition key(char key) {
        if (layout.has(key)) {
            typed.append(key);
        }
        return offer(engine.key(key));
    }

    @Override
    public Composition delete() {
        if (partsChosen > 0) {
            partsChosen--;
        } else if (!typed.isEmpty()) {
            typed.setLength(typed.length() - 1);
        }
        return offer(engine.delete());
    }

    @Override
    public Composition choose(int index) {
        if (index < 0 || index >= offers.size()) {
            return offer(engine.choose(-1));
        }
        Offer chosen = offers.get(index);
        if (chosen.engineIndex() < 0) {
            engine.clear();
            return offer(new Composition("", List.of(), chosen.text()));
        }
        partsChosen++;
        return offer(engine.choose(chosen.engineIndex()));
    }

    @Override
    public Composition clear() {
        return offer(engine.clear());
    }

    @Override
    public void close() {
        offers = List.of();
        typed.setLength(0);
        engine.close();
    }

    private Composition offer(Composition now) {
        if (now.isEmpty()) {
            typed.setLength(0);
            partsChosen = 0;
        }
        List<Roster.Match> names = partsChosen > 0 ? List.of() : roster.matching(typed.toString(), layout);
        var next = new ArrayList<Offer>();
        names.stream().filter(Roster.Match::whole).limit(WHOLE).forEach(match -> next.add(new Offer(match.name(), -1)));
        List<String> known = next.stream().map(Offer::text).toList();
        for (int i = 0; i <= now.candidates().size(); i++) {
            if (i == Math.min(BEFORE_BEGUN, now.candidates().size())) {
                names.stream()
                        .filter(match -> !match.whole())
                        .limit(BEGUN)
                        .forEach(match -> next.add(new Offer(match.name(), -1)));
            }
            if (i < now.candidates().size() && !known.contains(now.candidates().get(i))) {
                next.add(new Offer(now.candidates().get(i), i));
            }
        }
        offers = List.copyOf(next);
        return new Composition(now.preedit(), offers.stream().map(Offer::text).toList(), now.commit());
    }
}
