package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;

class PaperTest {
    private static final Catalogue.Item ITEM = Items.of(true, Items.question("people"));
    private static final Paper RECEIPT = new Paper(
            "YZ1:330782102203202600017:31415926",
            new Cases.Known(Cases.Paper.RECEIPT, MaskedName.of("李建国"), "139****0000", null));

    private final Draft draft = Draft.empty().with(RECEIPT);

    @Test
    void a_paper_stands_in_for_what_it_knows_until_something_is_written() {
        assertEquals(Optional.of("李＊国"), draft.onPaper(Asks.NAME));
        assertEquals(Optional.empty(), draft.onPaper(Asks.ID_NUMBER));
        assertEquals(Optional.empty(), draft.with(Asks.NAME, "王芳").onPaper(Asks.NAME));
    }

    @Test
    void going_on_passes_over_what_the_paper_answers() {
        assertEquals(2, Asks.after(ITEM, draft, 0));
        assertEquals(1, Asks.after(ITEM, draft.with(Asks.PHONE, "13900000000"), 0));
        assertEquals(1, Asks.after(ITEM, Draft.empty(), 0));
        assertEquals(Asks.of(ITEM).size(), Asks.after(ITEM, draft, Asks.of(ITEM).size() - 1));
    }

    @Test
    void the_first_open_question_is_the_one_nobody_has_answered() {
        assertEquals(0, Asks.open(ITEM, Draft.empty()));
        assertEquals(2, Asks.open(ITEM, draft));
        Draft identified = draft.with(Asks.ID_NUMBER, "11010519491231002X");
        assertEquals(3, Asks.open(ITEM, identified));
        Draft whole = identified.with("people", "3").with(Asks.CONSENT, Ask.AGREED);
        assertEquals(Asks.of(ITEM).size(), Asks.open(ITEM, whole));
        assertEquals(new Screen.Review(ITEM, whole), Screen.form(ITEM, whole, Asks.open(ITEM, whole)));
    }

    @Test
    void what_is_half_written_is_open() {
        assertEquals(1, Asks.open(ITEM, Draft.empty().with(Asks.NAME, "王芳").with(Asks.PHONE, "1390")));
    }

    @Test
    void a_renewed_draft_keeps_its_paper_and_a_log_learns_nothing_of_it() {
        assertEquals(RECEIPT, draft.renewed().paper());
        var screen = new Screen.KnownPerson(ITEM, draft, 0, RECEIPT.text());
        for (String text : new String[] {draft.toString(), RECEIPT.toString(), screen.toString()}) {
            assertFalse(text.contains("31415926") || text.contains("李"), text);
        }
        assertEquals(Optional.of(new Screen.Apply(ITEM, draft, 0)), screen.previous());
    }
}
