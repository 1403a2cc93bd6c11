package org.yizhan.ui.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.ui.input.Names.Likeness;
import org.yizhan.ui.input.Names.Surname;

/// Where a person's name is asked for: names stand first that begin with a surname under its reading as one, and a
/// surname is put together with a given name where the engine does not know the two as a word. All of it comes from
/// general lists; who lives here is not among them.
final class NameComposer implements Composer {
    private static final int LONGEST_GIVEN = 2;

    /// So many surnames of one reading are put together with so many given names each.
    private static final int SURNAMES = 3;

    private static final int GIVEN = 3;
    private static final int CHARACTERS = 2;

    /// In the order they are offered.
    private enum Kind {
        NAME,
        GIVEN_NAME,
        NAME_OF_A_RARER_SURNAME,
        PERHAPS_A_NAME,
        OTHER
    }

    /// @param surname      which of the surnames it begins with, 0 for the commonest
    /// @param engineIndex  its index among the engine's candidates, or -1 for what was put together
    private record Offer(String text, Kind kind, int surname, Likeness likeness, int engineIndex) {
        private static final Comparator<Offer> ORDER = Comparator.comparing(Offer::kind)
                .thenComparing(Offer::surname)
                .thenComparing(Offer::likeness)
                .thenComparing(offer -> offer.engineIndex() < 0);
    }

    private final Composer engine;
    private final Composer parts;
    private final KeyLayout layout;
    private final Names names;
    private List<Offer> offers = List.of();

    /// @param parts  another session of the engine, for what stands behind a surname
    NameComposer(Composer engine, Composer parts, KeyLayout layout, Names names) {
        this.engine = engine;
        this.parts = parts;
        this.layout = layout;
        this.names = names;
    }

    @Override
    public Composition key(char key) {
        return offer(engine.key(key));
    }

    @Override
    public Composition delete() {
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
        return offer(engine.choose(chosen.engineIndex()));
    }

    @Override
    public Composition clear() {
        return offer(engine.clear());
    }

    @Override
    public void close() {
        offers = List.of();
        parts.close();
        engine.close();
    }

    private Composition offer(Composition now) {
        List<String> read = syllables(now.preedit());
        List<Surname> surnames = names.heading(read, layout);
        List<String> parted = parted(read, now.preedit());
        List<Offer> together = together(parted, names.heading(parted, layout));
        // What the engine offers is of its own reading: one that is as long as another reading may be a part of what
        // was typed, so of those the name that was put together stands.
        Set<String> whole = parted.equals(read)
                ? Set.of()
                : together.stream().map(Offer::text).collect(Collectors.toUnmodifiableSet());
        var next = new ArrayList<Offer>();
        var texts = new HashSet<String>();
        for (int i = 0; i < now.candidates().size(); i++) {
            String text = now.candidates().get(i);
            if (!whole.contains(text)) {
                texts.add(text);
                next.add(known(text, i, read.size(), surnames));
            }
        }
        together.stream().filter(name -> texts.add(name.text())).forEach(next::add);
        next.sort(Offer.ORDER);
        offers = List.copyOf(next);
        return new Composition(now.preedit(), offers.stream().map(Offer::text).toList(), now.commit());
    }

    // What was chosen for a part stands in the preedit in Hanzi: from there on the engine's order holds.
    private static List<String> syllables(String preedit) {
        String letters = preedit.replace('ü', 'v');
        return letters.matches("[a-z2-9' ]+")
                ? List.of(letters.replaceFirst("^[' ]+", "").split("[' ]+"))
                : List.of();
    }

    // Nine keys can be read in several ways, and the engine's may be no name's: 9264 484 94 64 for 王桂英. A surname that
    // the digits begin with parts them anew then, a commoner one before a rarer. Where somebody parted them with an
    // apostrophe a syllable ends in any case.
    private List<String> parted(List<String> read, String preedit) {
        if (layout != KeyLayout.NINE_KEYS || isNameLong(read)) {
            return read;
        }
        List<String> typed =
                List.of(preedit.replace(" ", "").replaceFirst("^'+", "").split("'"));
        return names.beginning(String.join("", read), layout)
                .map(surname -> with(surname, typed))
                .filter(this::isNameLong)
                .filter(syllables -> ends(syllables).containsAll(ends(typed)))
                .findFirst()
                .orElse(read);
    }

    private List<String> with(List<String> surname, List<String> typed) {
        int behind = String.join("", surname).length();
        var rest = new ArrayList<String>();
        for (String part : typed) {
            int gone = Math.min(behind, part.length());
            behind -= gone;
            if (gone < part.length()) {
                rest.add(part.substring(gone));
            }
        }
        var all = new ArrayList<>(surname);
        all.addAll(syllables(compose(String.join("'", rest)).preedit()));
        return all;
    }

    // After how many keys each of them ends.
    private static Set<Integer> ends(List<String> parts) {
        var ends = new HashSet<Integer>();
        int end = 0;
        for (String part : parts) {
            end += part.length();
            ends.add(end);
        }
        return ends;
    }

    private boolean isNameLong(List<String> syllables) {
        return names.heading(syllables, layout).stream()
                .anyMatch(surname -> syllables.size() - surname.syllables().size() <= LONGEST_GIVEN);
    }

    private Offer known(String text, int index, int syllables, List<Surname> surnames) {
        if (text.codePointCount(0, text.length()) != syllables) {
            return new Offer(text, Kind.OTHER, 0, Likeness.NONE, index);
        }
        for (int i = 0; i < surnames.size(); i++) {
            Surname surname = surnames.get(i);
            if (text.startsWith(surname.text())
                    && syllables - surname.syllables().size() <= LONGEST_GIVEN) {
                return name(surname, i, text.substring(surname.text().length()), index);
            }
        }
        Likeness likeness = names.likeness(text);
        boolean given = likeness == Likeness.LISTED || syllables == 1 && likeness == Likeness.POSSIBLE;
        return new Offer(text, given ? Kind.GIVEN_NAME : Kind.OTHER, 0, Likeness.NONE, index);
    }

    private Offer name(Surname surname, int order, String given, int index) {
        Likeness likeness = given.isEmpty() ? Likeness.LISTED : names.likeness(given);
        Kind kind = likeness == Likeness.NONE
                ? Kind.PERHAPS_A_NAME
                : order == 0 || given.isEmpty() ? Kind.NAME : Kind.NAME_OF_A_RARER_SURNAME;
        return new Offer(surname.text() + given, kind, order, likeness, index);
    }

    private List<Offer> together(List<String> syllables, List<Surname> surnames) {
        var found = new ArrayList<Offer>();
        var read = new HashMap<List<String>, List<String>>();
        for (int i = 0; i < Math.min(SURNAMES, surnames.size()); i++) {
            Surname surname = surnames.get(i);
            int length = surname.syllables().size();
            List<String> reading =
                    surname.syllables().stream().map(layout::typed).toList();
            List<String> rest = syllables.subList(length, syllables.size());
            boolean whole = syllables.subList(0, length).equals(reading);
            if (whole && !rest.isEmpty() && rest.size() <= LONGEST_GIVEN) {
                for (String given : read.computeIfAbsent(rest, this::given)) {
                    found.add(name(surname, i, given, -1));
                }
            }
        }
        return found;
    }

    // Common names of that reading; then what their characters make.
    private List<String> given(List<String> rest) {
        var found = new ArrayList<String>();
        if (rest.size() > 1) {
            read(String.join("'", rest)).stream()
                    .filter(text -> names.likeness(text) == Likeness.LISTED)
                    .limit(GIVEN)
                    .forEach(found::add);
        }
        List<String> made = List.of("");
        for (String syllable : rest) {
            List<String> characters = characters(syllable).stream()
                    .limit(rest.size() == 1 ? GIVEN : CHARACTERS)
                    .toList();
            made = made.stream()
                    .flatMap(before -> characters.stream().map(before::concat))
                    .toList();
        }
        made.stream().filter(text -> !found.contains(text)).forEach(found::add);
        return found.subList(0, Math.min(GIVEN, found.size()));
    }

    private List<String> characters(String syllable) {
        return read(syllable).stream()
                .filter(text -> text.codePointCount(0, text.length()) == 1 && names.written(text) > 0)
                .sorted(Comparator.comparing(names::likeness).thenComparing(text -> -names.written(text)))
                .toList();
    }

    private List<String> read(String keys) {
        return compose(keys).candidates();
    }

    private Composition compose(String keys) {
        Composition now = parts.clear();
        for (char key : keys.toCharArray()) {
            now = parts.key(key);
        }
        return now;
    }
}
