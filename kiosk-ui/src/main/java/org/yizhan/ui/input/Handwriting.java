package org.yizhan.ui.input;

import java.util.List;

/// Recognises one character. Another recogniser takes this one's place without anything else changing.
public interface Handwriting {
    /// @param score  larger is likelier; scores of one answer may be compared, differences are in the
    ///               recogniser's own unit
    record Candidate(String text, double score) {}

    /// Likeliest first; empty when the strokes are nothing it knows. May take some milliseconds; one call at a time.
    List<Candidate> recognise(List<Stroke> strokes, int limit);
}
