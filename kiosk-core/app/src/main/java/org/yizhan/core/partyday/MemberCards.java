package org.yizhan.core.partyday;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.partyday.PartyDays.Refusal;
import org.yizhan.core.day.Today;
import org.yizhan.core.directory.Cards;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.directory.Roster;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.web.Refused;

/// Says whose a member card is, without asking anybody outside: what the card itself says, then what the county has
/// said of it, then who of this center has it.
@ApplicationScoped
public class MemberCards {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final Roster roster;
    private final Cards cards;
    private final HomeCenter home;
    private final Today today;
    private final CoreClock clock;

    MemberCards(Roster roster, Cards cards, HomeCenter home, Today today, CoreClock clock) {
        this.roster = roster;
        this.cards = cards;
        this.home = home;
        this.today = today;
        this.clock = clock;
    }

    public sealed interface Judged {}

    public record Accepted(String cardId, Roster.Member member) implements Judged {
        @Override
        public String toString() {
            return "Accepted[]";
        }
    }

    /// @param cardId  which card it is; null unless the signature holds
    public record NotAccepted(Refusal why, @Nullable String cardId) implements Judged {
        public HttpProblem problem() {
            return refused(why);
        }

        @Override
        public String toString() {
            return "NotAccepted[" + why + "]";
        }
    }

    /// Judges a card by its text. While the clock cannot be believed no card has expired, and every revocation counts,
    /// from whatever day it is.
    public Judged judge(Handle handle, String card) {
        LocalDate date = clock.trusted() ? clock.local().toLocalDate() : null;
        int county = home.facts(handle).countyNumber();
        CardVerdict verdict = CardVerdict.of(withoutLineEnds(card), county, cards.keys(handle), date);
        String cardId = verdict.cardId();
        if (verdict.refusal() != null || cardId == null) {
            return new NotAccepted(verdict.refusal() == null ? Refusal.UNREADABLE : verdict.refusal(), cardId);
        }
        if (cards.isRevoked(handle, cardId, date == null ? END_OF_TIME : today.date(handle))) {
            return new NotAccepted(Refusal.REVOKED, cardId);
        }
        Optional<Roster.Member> member = roster.byCard(handle, cardId);
        return member.<Judged>map(holder -> new Accepted(cardId, holder))
                .orElseGet(() -> new NotAccepted(Refusal.UNKNOWN, cardId));
    }

    /// 422 with the problem type of that reason.
    static HttpProblem refused(Refusal why) {
        return Refused.because(422, "partyday", word(why), "the card is not accepted");
    }

    static String word(Refusal why) {
        return "card-" + why.name().toLowerCase(Locale.ROOT);
    }

    private static String withoutLineEnds(String scan) {
        int end = scan.length();
        while (end > 0 && (scan.charAt(end - 1) == '\n' || scan.charAt(end - 1) == '\r')) {
            end--;
        }
        return scan.substring(0, end);
    }
}
