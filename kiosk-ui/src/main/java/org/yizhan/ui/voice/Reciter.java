package org.yizhan.ui.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Turns a text as it stands on the screen into what a voice utters: clause by clause, with a breath at each mark.
final class Reciter {
    private static final int SHORT_MILLIS = 160;
    private static final int COMMA_MILLIS = 260;
    private static final int STOP_MILLIS = 480;
    /// Parts words of Latin letters, which are spelled.
    private static final int BETWEEN_MILLIS = 60;

    private static final String STOPS = "。!?\n";
    private static final String COMMAS = ",;:….";
    private static final String SHORTS = "、·()“”\"《》〈〉[]【】「」/-—–|";

    private final Lexicon lexicon;
    private final Predicate<String> recorded;

    /// @param recorded  whether the voice has these words, marks left out, as one recording
    Reciter(Lexicon lexicon, Predicate<String> recorded) {
        this.lexicon = lexicon;
        this.recorded = recorded;
    }

    /// Empty when there is nothing to be said.
    List<Sound> recite(String text) {
        var sounds = new ArrayList<Sound>();
        var clause = new StringBuilder();
        for (char c : Figures.written(text).strip().toCharArray()) {
            int pause = pauseAt(c);
            if (pause > 0) {
                say(clause, sounds);
                rest(pause, sounds);
            } else {
                clause.append(c);
            }
        }
        say(clause, sounds);
        rest(STOP_MILLIS, sounds);
        return List.copyOf(sounds);
    }

    static boolean isMark(char c) {
        return pauseAt(c) > 0;
    }

    private static int pauseAt(char c) {
        if (STOPS.indexOf(c) >= 0) {
            return STOP_MILLIS;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return COMMA_MILLIS;
        }
        return SHORTS.indexOf(c) >= 0 ? SHORT_MILLIS : 0;
    }

    private void say(StringBuilder clause, List<Sound> sounds) {
        String words = clause.toString().replaceAll("\\s+", "");
        clause.setLength(0);
        if (recorded.test(words)) {
            sounds.add(new Sound.Sentence(words));
            return;
        }
        var run = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (Lexicon.holds(c)) {
                run.append(c);
            } else {
                read(run, sounds);
                letter(c, sounds);
            }
        }
        read(run, sounds);
    }

    private void read(StringBuilder run, List<Sound> sounds) {
        for (String syllable : Sandhi.of(lexicon.words(run.toString()))) {
            sounds.add(new Sound.Syllable(syllable));
        }
        run.setLength(0);
    }

    private static void letter(char c, List<Sound> sounds) {
        char capital = Character.toUpperCase(c);
        if (capital >= 'A' && capital <= 'Z') {
            sounds.add(new Sound.Letter(capital));
            sounds.add(new Sound.Pause(BETWEEN_MILLIS));
        }
    }

    /// Of two breaths in a row the longer one counts; none comes before the first word.
    private static void rest(int millis, List<Sound> sounds) {
        if (sounds.isEmpty()) {
            return;
        }
        int longest = millis;
        if (sounds.getLast() instanceof Sound.Pause(int before)) {
            sounds.removeLast();
            longest = Math.max(before, millis);
        }
        sounds.add(new Sound.Pause(longest));
    }
}
