package org.yizhan.core.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.catalogue.ServiceCatalogue;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.day.BusinessDay;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.files.FileVault;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Takes an application: from the filled-in form to a numbered case, its journal row and its receipt in one
/// transaction.
@ApplicationScoped
class Filing {
    private final ServiceCatalogue catalogue;
    private final BusinessDays days;
    private final HomeCenter home;
    private final Persons persons;
    private final CaseTable cases;
    private final Papers papers;
    private final Receipts receipts;
    private final OpenDrafts drafts;
    private final Mandates mandates;
    private final CaseOfTicket tickets;
    private final FileVault files;
    private final CenterJournal journal;
    private final Json json;
    private final RandomGenerator random = new SecureRandom();

    Filing(
            ServiceCatalogue catalogue,
            BusinessDays days,
            HomeCenter home,
            Persons persons,
            CaseTable cases,
            Papers papers,
            Receipts receipts,
            OpenDrafts drafts,
            Mandates mandates,
            CaseOfTicket tickets,
            FileVault files,
            CenterJournal journal,
            Json json) {
        this.catalogue = catalogue;
        this.days = days;
        this.home = home;
        this.persons = persons;
        this.cases = cases;
        this.papers = papers;
        this.receipts = receipts;
        this.drafts = drafts;
        this.mandates = mandates;
        this.tickets = tickets;
        this.files = files;
        this.journal = journal;
        this.json = json;
    }

    /// What the county gets to know of a new case; what concerns the person is sealed.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filed(
            UUID caseId,
            String number,
            String itemId,
            UUID personId,
            Cases.Stage stage,
            LocalDate by,
            String name,
            String phone,
            @Nullable String idNumber,
            String answers,
            @Nullable UUID ticketId,
            @Nullable String agent) {}

    /// What was handed over to the desk under the same id is done with, wherever it is filed.
    ///
    /// @return the case's id
    UUID file(Tx tx, Cases.Application application, Filer by) {
        requireNew(tx, application.id());
        Catalogue.Item item = catalogue
                .item(tx.handle(), application.itemId())
                .orElseThrow(() -> Refused.invalid("itemId", Violation.UNKNOWN, "is no item of the catalogue"));
        if (!item.appliable()) {
            throw Refused.conflict("cases", "not-appliable", "this item is not applied for here");
        }
        Cases.Applicant applicant = papers.completed(
                        tx,
                        application.applicant(),
                        item,
                        application.paper(),
                        "case.filled",
                        application.id(),
                        by.name())
                .applicant();
        Mandates.check(item, application.agent());
        requireNamed(applicant, application.agent() != null);
        Map<String, String> answers = Answers.of(item, application.answers(), noted(application));
        BusinessDay day = days.current(tx);
        String idNumber = idNumber(item, applicant, day);
        String name = name(applicant);

        HomeCenter.Facts center = home.facts(tx.handle());
        UUID person = idNumber == null ? persons.create(tx) : persons.byIdNumber(tx, idNumber);
        var row = new CaseRow(
                application.id(),
                number(tx, center, day),
                ShortCode.draw(random, code -> cases.isTaken(tx.handle(), code)),
                item.id(),
                item.name(),
                NextStep.of(item, by.atDesk(), application.agent() != null),
                item.who(),
                person,
                persons.seal(tx.handle(), person, "name", name),
                persons.seal(tx.handle(), person, "phone", applicant.phone()),
                idNumber == null ? null : persons.seal(tx.handle(), person, "idNumber", idNumber),
                persons.seal(tx.handle(), person, "answers", json.text(answers)),
                mandates.seal(tx, person, application.agent()),
                Cases.Stage.FILED,
                1,
                WorkingDays.after(day.date(), item.promisedDays()),
                tx.now(),
                by.name(),
                application.language(),
                day.id());
        cases.add(tx, row, center.name().chinese());
        files.attach(tx, application.notes(), row.id(), person);
        Optional<Queue.Ticket> ticket = drafts.ticket(tx, row.id()).or(() -> tickets.named(tx, application.ticketId()));
        ticket.ifPresent(number -> tickets.link(tx, row.id(), number));
        mandates.record(tx, row, by.name());
        journal.append(tx, Entry.created("cases.case", row.id(), "filed", filed(row, ticket)));
        tx.emit(Event.about(Feed.CASE, row.id()));
        drafts.end(tx, row.id(), OpenDrafts.End.FILED, by.name());
        receipts.queue(tx, row);
        return row.id();
    }

    /// @throws RuntimeException  409 `id-taken`
    void requireNew(Tx tx, UUID id) {
        if (cases.find(tx.handle(), id).isPresent()) {
            throw Refused.conflict("cases", "id-taken", "there is a case with this id");
        }
    }

    /// Center code, year and five digits of serial.
    private String number(Tx tx, HomeCenter.Facts center, BusinessDay day) {
        int year = day.date().getYear();
        return "%s%d%05d".formatted(center.code(), year, cases.nextSerial(tx, year));
    }

    private static Set<String> noted(Cases.Application application) {
        return application.notes().stream().map(Files.Attachment::question).collect(Collectors.toUnmodifiableSet());
    }

    /// Whoever acts for an applicant is called in their place.
    private static void requireNamed(Cases.Applicant applicant, boolean byAgent) {
        List<Violation> missing = new ArrayList<>();
        if (applicant.name().isBlank()) {
            missing.add(new Violation("applicant.name", Violation.REQUIRED, "must not be blank"));
        }
        if (applicant.phone().isBlank() && !byAgent) {
            missing.add(new Violation("applicant.phone", Violation.REQUIRED, "must not be blank"));
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid(missing);
        }
    }

    private static String name(Cases.Applicant applicant) {
        String name = applicant.name().strip();
        if (Text.hasControls(name)) {
            throw Refused.invalid("applicant.name", Violation.MALFORMED, "must not have control characters");
        }
        return name;
    }

    /// The ID number, where the item asks for it. Where it does not, the number is not needed and so it is not kept.
    private static @Nullable String idNumber(Catalogue.Item item, Cases.Applicant applicant, BusinessDay day) {
        String given = applicant.idNumber();
        if (given == null) {
            if (item.asksIdNumber()) {
                throw Refused.invalid("applicant.idNumber", Violation.REQUIRED, "is needed for this item");
            }
            return null;
        }
        var number = new IdNumber(given);
        if (!number.checks()) {
            throw Refused.invalid(
                    "applicant.idNumber", Violation.MISTYPED, "is mistyped: its last character does not fit");
        }
        if (!number.isBornBy(day.date())) {
            throw Refused.invalid("applicant.idNumber", Violation.MISTYPED, "is mistyped: nobody was born on that day");
        }
        return item.asksIdNumber() ? given : null;
    }

    private static Filed filed(CaseRow row, Optional<Queue.Ticket> ticket) {
        return new Filed(
                row.id(),
                row.number(),
                row.itemId(),
                row.person(),
                row.stage(),
                row.dueOn(),
                row.name(),
                row.phone(),
                row.idNumber(),
                row.answers(),
                ticket.map(Queue.Ticket::id).orElse(null),
                row.agent());
    }
}
