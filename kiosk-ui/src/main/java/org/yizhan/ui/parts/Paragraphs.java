package org.yizhan.ui.parts;

import java.util.ArrayList;
import java.util.List;

/// Cuts a long text into pieces that can stand on different pages, at the ends of paragraphs and sentences.
public final class Paragraphs {
    /// About four lines on the narrowest panel.
    private static final int MOST = 60;

    private Paragraphs() {}

    public static List<String> of(String text) {
        var parts = new ArrayList<String>();
        for (String paragraph : text.split("\\R+", -1)) {
            split(paragraph.strip(), parts);
        }
        return List.copyOf(parts);
    }

    private static void split(String paragraph, List<String> parts) {
        var part = new StringBuilder();
        for (String sentence : paragraph.split("(?<=[。；！？.;!?])(?!\\d)", -1)) {
            if (!part.isEmpty() && part.length() + sentence.length() > MOST) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
            part.append(sentence);
        }
        if (!part.isEmpty()) {
            parts.add(part.toString().strip());
        }
    }
}
