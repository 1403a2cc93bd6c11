package org.yizhan.ui.input;

import java.util.List;
import org.yizhan.contract.LocalizedText;

/// What people here write that people elsewhere do not. Nobody's name belongs in it.
///
/// @param places  names of the county's towns and villages; the English name settles how one is read
/// @param terms   what the center's catalogue calls its items and materials
public record LocalWords(List<LocalizedText> places, List<String> terms) {
    public static final LocalWords NONE = new LocalWords(List.of(), List.of());

    public LocalWords {
        places = List.copyOf(places);
        terms = List.copyOf(terms);
    }
}
