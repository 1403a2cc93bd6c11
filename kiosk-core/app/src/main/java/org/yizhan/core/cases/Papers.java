package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Masked;
import org.yizhan.core.directory.Roster;
import org.yizhan.core.partyday.MemberCards;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// A receipt or a member card in the place of typing. Whoever holds one may have found it: they are shown masked text,
/// and the rest goes from the old record to the new one inside the core.
@ApplicationScoped
class Papers {
    private static final String CARD = "SC1:";

    private final Store store;
    private final ReceiptLookup receipts;
    private final Applicants applicants;
    private final MemberCards cards;
    private final Roster roster;
    private final Audit audit;

    Papers(Store store, ReceiptLookup receipts, Applicants applicants, MemberCards cards, Roster roster, Audit audit) {
        this.store = store;
        this.receipts = receipts;
        this.applicants = applicants;
        this.cards = cards;
        this.roster = roster;
        this.audit = audit;
    }

    /// Whom a paper names, unmasked: for the core alone.
    ///
    /// @param mark  which paper it is, for the audit log: the case's number or the card's id
    /// @param whose  the person of the case, or the member
    private record Named(Cases.Paper paper, String mark, UUID whose, Cases.Applicant person) {
        @Override
        public String toString() {
            return "Named[" + paper + "]";
        }
    }

    /// Whom a paper names, masked. Nothing is written but a refused card.
    Cases.Known known(String paper, String device) {
        Named named = recorded(
                device, () -> store.read(handle -> named(handle, paper, code -> receipts.find(handle, code, device))));
        return new Cases.Known(
                named.paper(),
                MaskedName.of(named.person().name()),
                Masked.phone(named.person().phone()),
                Masked.idNumber(named.person().idNumber()));
    }

    /// @param whose  whom the paper names; absent where it was not looked at
    record Filled(Cases.Applicant applicant, @Nullable UUID whose) {}

    /// What was written stays; what was left blank is taken from the paper, an ID number only where the item asks for
    /// it. What was taken, and from which paper, is on record in the same transaction.
    ///
    /// @param paper  that [#onRecord] was given as well
    /// @param what   `case.filled` or `draft.filled`
    Filled completed(
            Tx tx,
            Cases.Applicant given,
            Catalogue.Item item,
            @Nullable String paper,
            String what,
            UUID id,
            String by) {
        boolean needsIdNumber = given.idNumber() == null && item.asksIdNumber();
        boolean needsSomething = given.name().isBlank() || given.phone().isBlank() || needsIdNumber;
        if (paper == null || !needsSomething) {
            return new Filled(given, null);
        }
        Named named = named(tx.handle(), paper, code -> receipts.again(tx.handle(), code));
        audit.line(tx, by, what, id, named.mark());
        Cases.Applicant known = named.person();
        var applicant = new Cases.Applicant(
                given.name().isBlank() ? known.name() : given.name(),
                given.phone().isBlank() ? known.phone() : given.phone(),
                needsIdNumber ? known.idNumber() : given.idNumber());
        return new Filled(applicant, named.whose());
    }

    /// Does the work that fills in what was left blank. A receipt of nobody is found out before it, to count once
    /// however often the work is done, and not of who only asks again what was answered. A card that is not
    /// accepted in it takes back the work, and not the line that says so.
    ///
    /// @param answered  whether the work was done before and will only answer the same
    <T> T onRecord(
            String device, Cases.Applicant given, @Nullable String paper, BooleanSupplier answered, Supplier<T> work) {
        boolean leavesBlank = given.name().isBlank() || given.phone().isBlank() || given.idNumber() == null;
        if (paper != null && leavesBlank && !answered.getAsBoolean()) {
            ReceiptCode.scanned(paper.strip())
                    .ifPresent(code -> store.read(handle -> receipts.find(handle, code, device)));
        }
        return recorded(device, work);
    }

    private <T> T recorded(String device, Supplier<T> work) {
        try {
            return work.get();
        } catch (CardNotAccepted failure) {
            MemberCards.NotAccepted refused = failure.refused;
            String what = "case.card-" + refused.why().name().toLowerCase(Locale.ROOT);
            String cardId = refused.cardId();
            store.write(tx -> {
                audit.line(tx, device, what, null, cardId == null ? "" : cardId);
                return what;
            });
            throw refused.problem();
        }
    }

    private static final class CardNotAccepted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient MemberCards.NotAccepted refused;

        CardNotAccepted(MemberCards.NotAccepted refused) {
            super("the card is not accepted", null, false, false);
            this.refused = refused;
        }
    }

    private Named named(Handle handle, String paper, Function<ReceiptCode, CaseRow> lookUp) {
        String text = paper.strip();
        Optional<ReceiptCode> receipt = ReceiptCode.scanned(text);
        if (receipt.isPresent()) {
            CaseRow row = lookUp.apply(receipt.get());
            return new Named(
                    Cases.Paper.RECEIPT,
                    row.number(),
                    row.person(),
                    applicants.applicant(handle, row).orElseThrow(Applicants::erased));
        }
        if (text.startsWith(CARD)) {
            return holder(handle, text);
        }
        throw Refused.invalid("paper", Violation.MALFORMED, "must be a receipt's or a member card's QR text");
    }

    private Named holder(Handle handle, String card) {
        return switch (cards.judge(handle, card)) {
            case MemberCards.NotAccepted refused -> throw new CardNotAccepted(refused);
            case MemberCards.Accepted(String cardId, Roster.Member member) ->
                new Named(
                        Cases.Paper.MEMBER_CARD,
                        cardId,
                        member.id(),
                        new Cases.Applicant(
                                roster.name(handle, member.id()).orElseThrow(Applicants::erased), "", null));
        };
    }
}
