package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.catalogue.ServiceCatalogue;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.files.FileVault;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Takes a half-filled form from a kiosk: sealed, with a place in the line where its item has one.
@ApplicationScoped
class HandingOver {
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final int CODES = 10_000;
    private static final int TRIES = 1000;

    private final ServiceCatalogue catalogue;
    private final CaseTable cases;
    private final Papers papers;
    private final DraftTable table;
    private final OpenDrafts drafts;
    private final Persons persons;
    private final TicketQueue queue;
    private final Printing printing;
    private final FileVault files;
    private final Json json;
    private final RandomGenerator random = new SecureRandom();

    HandingOver(
            ServiceCatalogue catalogue,
            CaseTable cases,
            Papers papers,
            DraftTable table,
            OpenDrafts drafts,
            Persons persons,
            TicketQueue queue,
            Printing printing,
            FileVault files,
            Json json) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.papers = papers;
        this.table = table;
        this.drafts = drafts;
        this.persons = persons;
        this.queue = queue;
        this.printing = printing;
        this.files = files;
        this.json = json;
    }

    Drafts.HandedOver handOver(Tx tx, Drafts.HandOver given, String kiosk) {
        Handle handle = tx.handle();
        if (cases.find(handle, given.id()).isPresent()) {
            throw Refused.conflict("cases", "id-taken", "there is a case with this id");
        }
        Catalogue.Item item = catalogue
                .item(handle, given.itemId())
                .orElseThrow(() -> Refused.invalid("itemId", Violation.UNKNOWN, "is no item of the catalogue"));
        if (!item.appliable()) {
            throw Refused.conflict("cases", "not-appliable", "this item is not applied for here");
        }
        Papers.Filled filled =
                papers.completed(tx, applicant(given.form()), item, given.paper(), "draft.filled", given.id(), kiosk);
        Drafts.Form form = kept(item, whole(given.form(), filled.applicant()));
        String content = json.text(form);
        Optional<DraftRow> before = table.find(handle, given.id());
        DraftRow row = before.isPresent()
                ? again(tx, before.get(), given, content, kiosk)
                : first(tx, given, item, content, whoever(given.form(), filled), kiosk);
        drafts.keep(tx, row);
        files.attach(tx, given.form().notes(), row.id(), row.person());
        return handedOver(handle, row);
    }

    private DraftRow first(
            Tx tx,
            Drafts.HandOver given,
            Catalogue.Item item,
            String content,
            TicketQueue.Whoever whoever,
            String kiosk) {
        UUID person = persons.create(tx);
        Optional<Queue.Ticket> ticket = queue.join(tx, Ids.next(), item, given.language(), whoever, kiosk);
        String number = ticket.map(Queue.Ticket::number).orElseGet(() -> code(tx.handle()));
        if (ticket.isEmpty()) {
            printing.queue(tx, DraftSlip.DOCUMENT, given.id(), number, given.language());
        }
        return new DraftRow(
                given.id(),
                item.id(),
                item.name(),
                person,
                persons.seal(tx.handle(), person, "draft", content),
                number,
                ticket.map(Queue.Ticket::id).orElse(null),
                kiosk,
                given.language(),
                1,
                tx.now(),
                tx.now().plus(Duration.ofHours(drafts.hours())));
    }

    /// The villager went back, wrote on, and came again.
    private DraftRow again(Tx tx, DraftRow before, Drafts.HandOver given, String content, String kiosk) {
        if (!before.kiosk().equals(kiosk) || !before.itemId().equals(given.itemId())) {
            throw Refused.conflict("cases", "id-taken", "there is another draft with this id");
        }
        String sealed = persons.seal(tx.handle(), before.person(), "draft", content);
        return before.with(sealed, given.language(), tx.now());
    }

    private Drafts.HandedOver handedOver(Handle handle, DraftRow row) {
        Optional<Queue.Ticket> ticket = Optional.ofNullable(row.ticketId()).flatMap(id -> queue.ticket(handle, id));
        Print.@Nullable State print = printing.state(
                        handle, ticket.map(Queue.Ticket::id).orElse(row.id()))
                .orElse(null);
        return new Drafts.HandedOver(
                row.id(),
                row.number(),
                row.ticketId(),
                ticket.map(Queue.Ticket::ahead).orElse(0),
                print,
                row.until());
    }

    /// Who comes with the number, as far as form and paper say it. To be told when somebody is back they typed
    /// their telephone number; one that the paper says is for counting alone.
    private static TicketQueue.Whoever whoever(Drafts.Form typed, Papers.Filled filled) {
        Set<String> marks = new HashSet<>();
        Cases.Applicant applicant = filled.applicant();
        String idNumber = applicant.idNumber();
        if (MOBILE.matcher(applicant.phone()).matches()) {
            marks.add(applicant.phone());
        }
        if (idNumber != null) {
            marks.add(idNumber.toUpperCase(Locale.ROOT));
        }
        UUID whose = filled.whose();
        if (whose != null) {
            marks.add(whose.toString());
        }
        return new TicketQueue.Whoever(MOBILE.matcher(typed.phone()).matches() ? typed.phone() : null, marks);
    }

    /// The form with what its paper says, so that the desk has the whole of it and never the paper.
    private static Drafts.Form whole(Drafts.Form form, Cases.Applicant whole) {
        return new Drafts.Form(
                whole.name(),
                whole.phone(),
                Objects.requireNonNullElse(whole.idNumber(), ""),
                form.answers(),
                form.notes());
    }

    /// Who applies, as far as it was written.
    static Cases.Applicant applicant(Drafts.Form form) {
        String idNumber = form.idNumber();
        return new Cases.Applicant(form.name(), form.phone(), idNumber.isBlank() ? null : idNumber);
    }

    /// What is kept of a form: answers to questions of this item, and no ID number that it does not ask for.
    private static Drafts.Form kept(Catalogue.Item item, Drafts.Form form) {
        Map<String, String> answers = new TreeMap<>();
        form.answers().forEach((question, answer) -> {
            String field = "form.answers." + question;
            if (item.questions().stream().noneMatch(asked -> asked.id().equals(question))) {
                throw Refused.invalid(field, Violation.UNKNOWN, "is no question of this item");
            }
            answers.put(question, text(field, answer));
        });
        String idNumber = item.asksIdNumber() ? form.idNumber() : "";
        return new Drafts.Form(text("form.name", form.name()), form.phone(), idNumber, answers, form.notes());
    }

    private static String text(String field, String given) {
        if (Text.hasControls(given)) {
            throw Refused.invalid(field, Violation.MALFORMED, "must not have control characters");
        }
        return given.strip();
    }

    private String code(Handle handle) {
        for (int i = 0; i < TRIES; i++) {
            String code = "%04d".formatted(random.nextInt(CODES));
            if (!table.isTaken(handle, code)) {
                return code;
            }
        }
        throw new IllegalStateException("no free number in " + TRIES + " tries");
    }
}
