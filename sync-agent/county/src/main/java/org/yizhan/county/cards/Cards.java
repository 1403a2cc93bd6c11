package org.yizhan.county.cards;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.directory.Roster;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.keys.SigningKeys;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;
import org.yizhan.sync.Ed25519;
import org.yizhan.sync.MemberCard;

/// Member cards: the county signs them, prints them and takes them back.
@ApplicationScoped
@Priority(70)
class Cards implements Sown, FirstChanges {
    private static final int EPOCH = 1;
    private static final int YEARS = 5;
    private static final int CARD_ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Clock clock;
    private final Roster roster;
    private final Feed feed;
    private final SigningKeys keys;
    private final Audit audit;

    Cards(Jdbi jdbi, Clock clock, Roster roster, Feed feed, SigningKeys keys, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.roster = roster;
        this.feed = feed;
        this.keys = keys;
        this.audit = audit;
    }

    private record CardKeys(int county, List<CardKey> keys) {}

    private record CardKey(int keyId, String algorithm, byte[] publicKey) {}

    private record Revocation(String cardId, LocalDate since) {}

    /// The signed text of a member's card; the same text each time.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 no such member or no card, 409 the card was revoked
    String text(UUID member, String officer) {
        return jdbi.inTransaction(handle -> {
            Roster.Member holder = holder(handle, member);
            if (holder.revoked()) {
                throw Refused.because(409, "cards", "revoked", "这张卡已经作废");
            }
            audit.note(handle, holder.center(), officer, "cards.printed", member.toString());
            return sign(handle, holder.center(), String.valueOf(holder.cardId()));
        });
    }

    /// A center's cards as they go on paper, or one member's: names in full, so it is noted who asked.
    List<Roster.Member> printed(String center, @Nullable UUID member, String officer) {
        return jdbi.inTransaction(handle -> {
            audit.note(handle, center, officer, "cards.names-read", member == null ? "all" : member.toString());
            return roster.members(handle, center).stream()
                    .filter(one -> one.cardId() != null && !one.revoked())
                    .filter(one -> member == null || one.id().equals(member))
                    .toList();
        });
    }

    /// Makes a card for a member who has none. The center knows it with the next roster that is published.
    Roster.Member issue(UUID member, String officer) {
        return jdbi.inTransaction(handle -> {
            Roster.Member holder = roster.find(handle, member).orElseThrow(() -> Refused.notFound("cards", "没有这位党员"));
            handle.execute(
                    "select 1 from member where center_id = ? and member_id = ? for update", holder.center(), member);
            if (roster.find(handle, member).filter(one -> one.cardId() == null).isPresent()) {
                insert(handle, holder.center(), member, fresh(), LocalDate.now(clock));
                roster.cardIssued(handle, holder, officer);
                audit.note(handle, holder.center(), officer, "cards.issued", member.toString());
            }
            return roster.find(handle, member).orElse(holder);
        });
    }

    private static String fresh() {
        byte[] id = new byte[CARD_ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /// From now on the card opens nothing; the center hears of it. Revoking again changes nothing.
    Roster.Member revoke(UUID member, String officer) {
        return jdbi.inTransaction(handle -> {
            Roster.Member holder = holder(handle, member);
            LocalDate today = LocalDate.now(clock);
            int revoked = handle.createUpdate("update card set revoked_on = :today"
                            + " where center_id = :center and card_id = :card and revoked_on is null")
                    .bind("today", today)
                    .bind("center", holder.center())
                    .bind("card", holder.cardId())
                    .execute();
            if (revoked == 1) {
                announce(handle, holder.center(), new Revocation(String.valueOf(holder.cardId()), today));
                audit.note(handle, holder.center(), officer, "cards.revoked", member.toString());
            }
            return holder(handle, member);
        });
    }

    private Roster.Member holder(Handle handle, UUID member) {
        return roster.find(handle, member)
                .filter(known -> known.cardId() != null)
                .orElseThrow(() -> Refused.notFound("cards", "这位党员没有卡"));
    }

    private void announce(Handle handle, String center, Revocation revocation) {
        feed.append(handle, center, "directory.revocation", revocation);
    }

    private String sign(Handle handle, String center, String cardId) {
        LocalDate expires = handle.createQuery(
                        "select expires_on from card where center_id = :center and card_id = :card")
                .bind("center", center)
                .bind("card", cardId)
                .mapTo(LocalDate.class)
                .one();
        return new MemberCard(SigningKeys.CARD_KEY_ID, cardId, county(handle), EPOCH, expires)
                .issue(keys.cards().getPrivate());
    }

    private static int county(Handle handle) {
        return handle.createQuery("select number from county")
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void open(Handle handle, String center) {
        byte[] publicKey = Ed25519.raw(keys.cards().getPublic());
        feed.append(
                handle,
                center,
                "directory.card-keys",
                new CardKeys(county(handle), List.of(new CardKey(SigningKeys.CARD_KEY_ID, "Ed25519", publicKey))));
        handle.createQuery("select card_id, revoked_on from card"
                        + " where center_id = :center and revoked_on is not null order by revoked_on, card_id")
                .bind("center", center)
                .map((row, context) -> new Revocation(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .forEach(revocation -> announce(handle, center, revocation));
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        for (JsonNode person : seed.people()) {
            insert(
                    handle,
                    seed.sampleCenter(),
                    UUID.fromString(person.required("id").asText()),
                    person.required("cardId").asText(),
                    seed.firstStart());
        }
    }

    private static void insert(Handle handle, String center, UUID member, String cardId, LocalDate from) {
        handle.createUpdate("insert into card (center_id, member_id, card_id, expires_on)"
                        + " values (:center, :member, :card, :expires)")
                .bind("center", center)
                .bind("member", member)
                .bind("card", cardId)
                .bind("expires", from.plusYears(YEARS))
                .execute();
    }
}
