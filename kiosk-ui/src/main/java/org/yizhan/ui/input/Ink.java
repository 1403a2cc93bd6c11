package org.yizhan.ui.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yizhan.ui.input.Handwriting.Candidate;

/// Reads what was written with a finger: parts a row into characters, recognises each, and ranks what they may be
/// together with the dictionary and the text before them. Calls take some milliseconds a character and are not for
/// the FX thread. Keeps nothing: strokes are the caller's ([InkPage]).
public final class Ink {
    private static final int LOOKED_AT = 20;
    private static final int BEAM = 24;

    /// What the dictionary's word counts against the recogniser's. Chosen on characters that are not measured.
    private static final double DICTIONARY = 0.03;

    private record Text(String characters, int last, double score) {}

    private final Handwriting handwriting;
    private final Sequel sequel;

    Ink(Handwriting handwriting, Sequel sequel) {
        this.handwriting = handwriting;
        this.sequel = sequel;
    }

    /// @param counts  as [RimeData] lays them out
    /// @throws IOException               when the model is not there
    /// @throws IllegalArgumentException  when the library is not
    static Ink on(Path counts) throws IOException {
        return new Ink(new Unjoined(Zinnia.open()), Sequel.read(counts));
    }

    /// Texts the strokes may mean, likeliest first; each has as many characters as were written. Empty when one of
    /// them is nothing known.
    ///
    /// @param before  the text the writing goes on from
    public List<String> read(List<Stroke> strokes, String before, int limit) {
        List<List<Stroke>> characters = Rows.characters(strokes);
        if (characters.isEmpty()) {
            return List.of();
        }
        int last = before.isEmpty() ? -1 : before.codePointBefore(before.length());
        List<Text> texts = List.of(new Text("", last, 0));
        for (List<Stroke> character : characters) {
            List<Candidate> candidates = handwriting.recognise(character, LOOKED_AT);
            var longer = new ArrayList<Text>();
            for (Text text : texts) {
                for (Candidate candidate : candidates) {
                    int point = candidate.text().codePointAt(0);
                    double likely = DICTIONARY * sequel.likelihood(point, text.last());
                    longer.add(new Text(
                            text.characters() + candidate.text(), point, text.score() + candidate.score() + likely));
                }
            }
            longer.sort(Comparator.comparingDouble(Text::score).reversed());
            texts = longer.subList(0, Math.min(Math.max(BEAM, limit), longer.size()));
        }
        return texts.stream().limit(limit).map(Text::characters).toList();
    }
}
