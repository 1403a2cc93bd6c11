package org.yizhan.core.queue;

import java.util.ArrayList;
import java.util.List;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.devices.PrintDocument;

/// What a slip says of matters that are done beside, and of what whoever acts for another has to bring. No name.
final class HouseholdLines {
    private static final LocalizedText BESIDE = LocalizedText.of("一起办", "Also");
    private static final LocalizedText BRING = LocalizedText.of("替人办要带", "To act for somebody, bring");
    private static final LocalizedText PAPERS = LocalizedText.of("委托书、双方身份证", "a mandate and both identity cards");

    private HouseholdLines() {}

    static List<PrintDocument.Line> of(List<Errands.Errand> errands, String language) {
        List<PrintDocument.Line> lines = new ArrayList<>();
        String label = BESIDE.in(language);
        for (Errands.Errand errand : errands) {
            Visits.About about = errand.about();
            LocalizedText matter = about == null ? errand.serviceName() : about.itemName();
            String text = relation(errand.relation()).in(language) + " · " + matter.in(language);
            lines.add(new PrintDocument.Line(label, text));
            label = "";
        }
        if (errands.stream().anyMatch(errand -> errand.relation() != Errands.Relation.SELF)) {
            lines.add(new PrintDocument.Line(BRING.in(language), PAPERS.in(language)));
        }
        return lines;
    }

    private static LocalizedText relation(Errands.Relation relation) {
        return switch (relation) {
            case SELF -> LocalizedText.of("自己", "for myself");
            case SPOUSE -> LocalizedText.of("替爱人", "for my spouse");
            case PARENT -> LocalizedText.of("替父母", "for a parent");
            case CHILD -> LocalizedText.of("替子女", "for a child");
            case RELATIVE -> LocalizedText.of("替亲戚", "for a relative");
            case NEIGHBOUR -> LocalizedText.of("替邻居", "for a neighbour");
        };
    }
}
