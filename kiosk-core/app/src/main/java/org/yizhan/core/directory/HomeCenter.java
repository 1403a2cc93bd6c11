package org.yizhan.core.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.directory.CenterPapers;
import org.yizhan.contract.directory.Directory;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The center this core belongs to. It is set once, when the core is first started for it.
@ApplicationScoped
public class HomeCenter {
    private final ObjectMapper json;
    private final Papers papers;
    private final CenterKey key;
    private volatile @Nullable Facts known;

    HomeCenter(ObjectMapper json, Papers papers, CenterKey key) {
        this.json = json;
        this.papers = papers;
        this.key = key;
    }

    /// @param code          12 digits; case numbers start with it
    /// @param countyNumber  the county's number on member cards
    /// @param phone         printed on receipts
    public record Facts(
            String code,
            LocalizedText name,
            LocalizedText village,
            LocalizedText town,
            LocalizedText county,
            String phone,
            int countyNumber) {}

    /// A village's center, as the county's directory has it.
    public static Facts of(Directory.County county, Directory.Town town, Directory.Village village) {
        String english = village.name().in(LocalizedText.ENGLISH) + " Party-Mass Service Center";
        LocalizedText name = LocalizedText.of(village.name().chinese() + "党群服务中心", english);
        return new Facts(
                village.centerCode(),
                name,
                village.name(),
                town.name(),
                county.name(),
                village.phone(),
                county.number());
    }

    /// The center that the county enrolled this core for; empty without an enrolment.
    ///
    /// @throws IllegalStateException when the enrolment cannot be this core's
    public Optional<Facts> enrolled() {
        return papers.read().map(this::facts);
    }

    private Facts facts(CenterPapers paper) {
        CenterPapers.Place place = paper.place();
        if (place == null || !paper.center().matches("\\d{12}")) {
            throw new IllegalStateException("the enrolment does not say what the center is called; enrol it again");
        }
        if (!key.is(paper.centerKey())) {
            throw new IllegalStateException("keys/center.key is not the enrolment's: the folder is another center's");
        }
        return new Facts(
                paper.center(),
                place.name(),
                place.village(),
                place.town(),
                place.county(),
                place.phone(),
                place.countyNumber());
    }

    /// @throws RuntimeException  503 `urn:yizhan:boot:starting` while the core belongs to no center yet
    public Facts facts(Handle handle) {
        return find(handle)
                .orElseThrow(() -> Refused.because(503, "boot", "starting", "this core belongs to no center yet"));
    }

    public Optional<Facts> find(Handle handle) {
        Facts facts = known;
        if (facts == null) {
            facts = handle.createQuery("SELECT code, name, village, town, county, phone, county_number FROM center")
                    .map((rs, ctx) -> new Facts(
                            rs.getString(1),
                            text(rs.getString(2)),
                            text(rs.getString(3)),
                            text(rs.getString(4)),
                            text(rs.getString(5)),
                            rs.getString(6),
                            rs.getInt(7)))
                    .findOne()
                    .orElse(null);
            known = facts;
        }
        return Optional.ofNullable(facts);
    }

    public void settle(Tx tx, Facts facts) {
        tx.handle()
                .execute(
                        """
                        INSERT INTO center (one, code, name, village, town, county, phone, county_number)
                        VALUES (1, ?, ?, ?, ?, ?, ?, ?)""",
                        facts.code(),
                        json(facts.name()),
                        json(facts.village()),
                        json(facts.town()),
                        json(facts.county()),
                        facts.phone(),
                        facts.countyNumber());
    }

    private LocalizedText text(String stored) {
        try {
            return json.readValue(stored, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text cannot be read", e);
        }
    }

    private String json(LocalizedText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
