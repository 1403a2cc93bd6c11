package org.yizhan.contract.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;

/// Payloads of the changes a county sends down. The catalogue's is
/// [org.yizhan.contract.catalogue.Catalogue.Edition] and a notice's
/// [org.yizhan.contract.notices.Notices.Notice], the days' [org.yizhan.contract.opening.Opening.CountyDays], the
/// bookings' in [org.yizhan.contract.bookings.Bookings]; the others are here.
public final class Inbounds {
    private Inbounds() {}

    public static final String CATALOGUE = "catalogue.edition";
    public static final String NOTICE = "notices.notice";
    public static final String NOTICE_WITHDRAWN = "notices.withdrawn";
    public static final String ROSTER = "directory.roster";
    public static final String CARD_KEYS = "directory.card-keys";
    public static final String REVOCATION = "directory.revocation";
    public static final String OPENING_DAYS = "opening.days";
    public static final String CASE_STAGE = "cases.stage";
    public static final String BOOKING_BLOCKS = "bookings.blocks";
    public static final String BOOKING = "bookings.county";

    public record NoticeWithdrawn(UUID id) {}

    /// The center's branches and their members, whole; a later version replaces an earlier one.
    public record Roster(int version, List<Branch> branches, List<Member> members) {
        public Roster {
            branches = List.copyOf(branches);
            members = List.copyOf(members);
        }
    }

    public record Branch(String id, LocalizedText name) {}

    /// @param cardId  the 8-byte id on the member's card, as 16 hex digits; null without a card
    public record Member(
            UUID id, String branchId, String name, @Nullable String cardId) {
        @Override
        public String toString() {
            return "Member[id=" + id + ", branchId=" + branchId + "]";
        }
    }

    /// Keys that member cards are verified with. `publicKey` is the raw 32-byte Ed25519 key.
    public record CardKeys(int county, List<CardKey> keys) {
        public CardKeys {
            keys = List.copyOf(keys);
        }
    }

    public record CardKey(int keyId, String algorithm, byte[] publicKey) {}

    /// A card that no longer counts, as 16 hex digits.
    public record Revocation(String cardId, LocalDate since) {
        @Override
        public String toString() {
            return "Revocation[since=" + since + "]";
        }
    }

    /// The county moved a case. `baseVersion` is the version of the case it acted on.
    public record CaseStage(
            UUID caseId,
            Cases.Stage stage,
            long baseVersion,
            long newVersion,
            Instant at,
            String by,
            @Nullable String reason) {}
}
