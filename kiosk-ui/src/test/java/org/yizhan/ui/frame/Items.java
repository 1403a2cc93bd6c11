package org.yizhan.ui.frame;

import java.util.List;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;

/// Catalogue items for tests.
public final class Items {
    private Items() {}

    public static Catalogue.Item of(boolean asksIdNumber, Catalogue.Question... questions) {
        LocalizedText text = LocalizedText.of("高龄津贴");
        return new Catalogue.Item(
                "13",
                13,
                "elderly",
                text,
                text,
                Catalogue.Level.TOWN,
                List.of(),
                20,
                10,
                7,
                0,
                1,
                true,
                false,
                true,
                null,
                text,
                List.of(questions),
                "civil",
                asksIdNumber);
    }

    static Catalogue.Question question(String id) {
        return new Catalogue.Question(id, LocalizedText.of("几个人？"), Catalogue.Question.Kind.DIGITS, List.of(), true, 2);
    }
}
