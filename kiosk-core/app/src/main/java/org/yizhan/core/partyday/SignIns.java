package org.yizhan.core.partyday;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.partyday.PartyDays.Refusal;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Roster;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Signs members in by their cards. A card that is not accepted leaves a line in the audit log and a journal row,
/// so refusing is an effect of its own and is committed like one.
@ApplicationScoped
class SignIns {
    private final PartyDayBook book;
    private final SignInTable table;
    private final Roster roster;
    private final MemberCards cards;
    private final CenterJournal journal;
    private final Audit audit;

    SignIns(
            PartyDayBook book,
            SignInTable table,
            Roster roster,
            MemberCards cards,
            CenterJournal journal,
            Audit audit) {
        this.book = book;
        this.table = table;
        this.roster = roster;
        this.cards = cards;
        this.journal = journal;
        this.audit = audit;
    }

    /// What came of a scan: a sign-in or a refusal.
    ///
    /// @param again  the member had signed in already
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            @Nullable UUID signIn, boolean again, @Nullable Refusal refusal) {}

    private record SignedIn(UUID dayId, UUID memberId, String cardId, String kiosk, int ordinal, boolean provisional) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NotAccepted(
            UUID dayId, String reason, @Nullable String cardId, String kiosk) {}

    /// @throws RuntimeException  409 `urn:yizhan:partyday:none-open`
    Outcome scan(Tx tx, PartyDays.CardScan scan, String kiosk) {
        List<DayRow> open = book.open(tx);
        return switch (cards.judge(tx.handle(), scan.card())) {
            case MemberCards.NotAccepted(Refusal why, String cardId) -> refused(tx, open, why, cardId, kiosk);
            case MemberCards.Accepted(String cardId, Roster.Member member) ->
                signedIn(tx, scan.id(), dayOf(member, open), member.id(), cardId, kiosk);
        };
    }

    private Outcome refused(Tx tx, List<DayRow> open, Refusal why, @Nullable String cardId, String kiosk) {
        if (open.isEmpty()) {
            audit.line(tx, kiosk, "partyday." + MemberCards.word(why), null, cardId == null ? "" : cardId);
        } else {
            refuse(tx, open.getFirst(), why, cardId, kiosk);
        }
        return new Outcome(null, false, why);
    }

    private static DayRow dayOf(Roster.Member member, List<DayRow> open) {
        return open.stream()
                .filter(row -> row.branchId().equals(member.branchId()))
                .findFirst()
                .orElseThrow(SignIns::noneOpen);
    }

    /// A member signs in once; whoever comes again is greeted with what is on record.
    private Outcome signedIn(Tx tx, UUID id, DayRow day, UUID member, String cardId, String kiosk) {
        Optional<SignInRow> before = table.find(tx.handle(), day.id(), member);
        SignInRow row = before.orElseGet(() -> add(tx, id, day, member, cardId, kiosk));
        return new Outcome(row.id(), before.isPresent(), null);
    }

    /// @throws RuntimeException  422 with the refusal's problem type
    PartyDays.Greeting greeting(Handle handle, Outcome outcome) {
        UUID id = outcome.signIn();
        if (id == null) {
            throw MemberCards.refused(outcome.refusal() == null ? Refusal.UNREADABLE : outcome.refusal());
        }
        SignInRow row = table.require(handle, id);
        return new PartyDays.Greeting(
                id,
                roster.maskedName(handle, row.member()),
                row.at(),
                row.ordinal(),
                row.provisional(),
                outcome.again(),
                book.day(handle, table.dayOf(handle, id)));
    }

    private SignInRow add(Tx tx, UUID id, DayRow day, UUID member, String cardId, String kiosk) {
        if (table.exists(tx.handle(), id)) {
            throw Refused.conflict("partyday", "id-taken", "there is a sign-in with this id");
        }
        Instant at = tx.now();
        var row = new SignInRow(id, member, day.signedIn() + 1, at, kiosk, !tx.timeTrusted());
        table.add(tx, day.id(), row, cardId);
        var payload = new SignedIn(day.id(), member, cardId, kiosk, row.ordinal(), row.provisional());
        journal.append(tx, Entry.created("partyday.sign-in", id, "signed-in", payload));
        tx.emit(Event.about(Feed.SIGN_IN, day.id()));
        return row;
    }

    private void refuse(Tx tx, DayRow day, Refusal why, @Nullable String cardId, String kiosk) {
        UUID id = Ids.next();
        table.addRefused(tx, id, day.id(), why, cardId, kiosk);
        audit.line(tx, kiosk, "partyday." + MemberCards.word(why), day.id(), cardId == null ? "" : cardId);
        journal.append(
                tx,
                Entry.created("partyday.refused", id, "refused", new NotAccepted(day.id(), why.name(), cardId, kiosk)));
        tx.emit(Event.about(Feed.SIGN_IN, day.id()));
    }

    PartyDays.Register register(Handle handle, UUID day) {
        List<SignInRow> rows = table.of(handle, day);
        Map<UUID, MaskedName> names =
                roster.maskedNames(handle, rows.stream().map(SignInRow::member).collect(Collectors.toSet()));
        List<PartyDays.SignIn> signIns = rows.stream()
                .map(row -> new PartyDays.SignIn(
                        row.id(),
                        Objects.requireNonNull(names.get(row.member())),
                        row.at(),
                        row.kiosk(),
                        row.provisional()))
                .toList();
        return new PartyDays.Register(book.day(handle, day), signIns, table.refused(handle, day));
    }

    private static RuntimeException noneOpen() {
        return Refused.conflict("partyday", "none-open", "no Party day is open for this card's branch");
    }
}
