package org.yizhan.core.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yizhan.contract.directory.Directory;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.journal.InboundChanges;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Settles a new database as the sample county's center, in one transaction: a start that is cut short begins
/// again. What the county owns goes in through the county's own door, dated relative to this first start.
@ApplicationScoped
class SampleCenter {
    private static final Logger LOG = Logger.getLogger(SampleCenter.class);
    private static final int BEFORE_OTHERS = 10;

    private final Store store;
    private final ObjectMapper json;
    private final HomeCenter home;
    private final Staff staff;
    private final TicketQueue queue;
    private final InboundChanges inbound;
    private final String seed;

    SampleCenter(
            Store store,
            ObjectMapper json,
            HomeCenter home,
            Staff staff,
            TicketQueue queue,
            InboundChanges inbound,
            @ConfigProperty(name = "yizhan.seed") String seed) {
        this.store = store;
        this.json = json;
        this.home = home;
        this.staff = staff;
        this.queue = queue;
        this.inbound = inbound;
        this.seed = seed;
    }

    void settle(@Observes @Priority(BEFORE_OTHERS) StartupEvent starting) {
        if (!seed.equals("sample") || store.read(home::find).isPresent()) {
            return;
        }
        JsonNode sample = read("sample.json");
        Directory.County county = json.convertValue(read("directory.json"), Directory.County.class);
        SampleVillage sampled = SampleVillage.find(county, sample.path("center").asText());
        HomeCenter.Facts facts = HomeCenter.of(county, sampled.town(), sampled.village());
        store.write(tx -> {
            home.settle(tx, facts);
            addStaff(tx);
            queue.seed(tx, sample.path("services"));
            addNotices(tx);
            inbound.apply(tx, Inbounds.CATALOGUE, read("catalogue.json").toString());
            inbound.apply(tx, Inbounds.ROSTER, roster(sampled.village()).toString());
            return facts;
        });
        LOG.infof("settled as %s", facts.name().chinese());
    }

    private void addStaff(Tx tx) {
        for (JsonNode person : read("staff.json")) {
            Set<String> roles = new HashSet<>();
            person.path("roles").forEach(role -> roles.add(role.asText()));
            String account = person.path("account").asText();
            staff.put(
                    tx,
                    account,
                    person.path("name").asText(),
                    person.path("pin").asText(),
                    roles);
            staff.putCornerPin(tx, account, person.path("cornerPin").asText());
        }
    }

    private void addNotices(Tx tx) {
        LocalDate today = tx.now().atZone(CoreClock.ZONE).toLocalDate();
        for (JsonNode notice : read("notices.json")) {
            ObjectNode dated = notice.deepCopy();
            date(dated, "publishedInDays", "publishedOn", today);
            date(dated, "startsInDays", "startsOn", today);
            date(dated, "endsInDays", "endsOn", today);
            inbound.apply(tx, Inbounds.NOTICE, dated.toString());
        }
    }

    private static void date(ObjectNode notice, String relative, String absolute, LocalDate today) {
        notice.put(absolute, today.plusDays(notice.remove(relative).asInt()).toString());
    }

    private JsonNode roster(Directory.Village village) {
        List<Inbounds.Branch> branches = village.branches().stream()
                .map(branch -> new Inbounds.Branch(branch.id(), branch.name()))
                .toList();
        List<Inbounds.Member> members = new ArrayList<>();
        for (JsonNode node : read("people.json")) {
            Directory.Person person = json.convertValue(node, Directory.Person.class);
            members.add(new Inbounds.Member(person.id(), person.branchId(), person.name(), person.cardId()));
        }
        return json.valueToTree(new Inbounds.Roster(1, branches, members));
    }

    private JsonNode read(String file) {
        try (InputStream stream = SampleCenter.class.getResourceAsStream("/yizhan/seed/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the sample county's " + file + " is missing");
            }
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
