package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsksTest {
    @Test
    void the_identity_number_is_asked_where_the_core_says_so() {
        var with = Asks.of(Items.of(true));
        var without = Asks.of(Items.of(false));

        assertTrue(with.stream().anyMatch(ask -> ask.kind() == Ask.Kind.ID_NUMBER));
        assertFalse(without.stream().anyMatch(ask -> ask.kind() == Ask.Kind.ID_NUMBER));
    }

    @Test
    void consent_is_the_last_question_and_no_question_of_the_item_is_left_out() {
        var asks = Asks.of(Items.of(true, Items.question("a"), Items.question("b"), Items.question("c")));

        assertEquals(
                List.of(Asks.NAME, Asks.PHONE, Asks.ID_NUMBER, "a", "b", "c", Asks.CONSENT),
                asks.stream().map(Ask::id).toList());
    }

    @Test
    void a_violated_field_names_its_question() {
        var item = Items.of(false, Items.question("people"));

        assertEquals(Optional.of(1), Asks.stepOf(item, "applicant.phone"));
        assertEquals(Optional.of(2), Asks.stepOf(item, "answers[people]"));
        assertEquals(Optional.of(2), Asks.stepOf(item, "answers.people"));
        assertEquals(Optional.empty(), Asks.stepOf(item, "language"));
    }

    @Test
    void an_answer_is_looked_at_before_it_is_sent() {
        Ask phone = Ask.common(Asks.PHONE, Ask.Kind.PHONE, 12);
        Ask name = Ask.common(Asks.NAME, Ask.Kind.NAME, 20);

        assertEquals(Optional.of(Ask.Complaint.MISSING), phone.complaint(""));
        assertEquals(Optional.of(Ask.Complaint.PHONE), phone.complaint("1390000000"));
        assertEquals(Optional.empty(), phone.complaint("13900000000"));
        assertEquals(Optional.empty(), phone.complaint("05798600001"));
        assertEquals(Optional.of(Ask.Complaint.NAME), name.complaint("李"));
        assertEquals(Optional.empty(), name.complaint("买买提·吐尔逊"));
    }

    @Test
    void an_identity_number_with_a_wrong_check_character_is_noticed() {
        // The standard's own example (GB 11643).
        assertTrue(Ask.isIdNumber("11010519491231002X"));
        assertFalse(Ask.isIdNumber("110105194912310021"));
        assertFalse(Ask.isIdNumber("11010519491231002"));
    }
}
