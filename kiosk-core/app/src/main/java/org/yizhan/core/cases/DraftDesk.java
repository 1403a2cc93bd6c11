package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.files.FileVault;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Drafts as the desk goes on with them.
@ApplicationScoped
class DraftDesk {
    private final Store store;
    private final DraftTable table;
    private final OpenDrafts drafts;
    private final Persons persons;
    private final Filing filing;
    private final FileVault files;
    private final Audit audit;
    private final CoreClock clock;
    private final Json json;

    DraftDesk(
            Store store,
            DraftTable table,
            OpenDrafts drafts,
            Persons persons,
            Filing filing,
            FileVault files,
            Audit audit,
            CoreClock clock,
            Json json) {
        this.store = store;
        this.table = table;
        this.drafts = drafts;
        this.persons = persons;
        this.filing = filing;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /// Those whose time is not over, the oldest first.
    List<Drafts.Summary> list(Handle handle) {
        List<DraftRow> rows = table.all(handle).stream()
                .filter(row -> !clock.trusted() || !row.until().isBefore(clock.now()))
                .toList();
        Persons.Keys keys =
                persons.keys(handle, rows.stream().map(DraftRow::person).toList());
        return rows.stream()
                .map(row -> summary(row, keys.open(row.person(), "draft", row.content())))
                .toList();
    }

    /// What has been answered, for somebody who goes on with it. That they looked is on record before they see it.
    Drafts.Detail detail(UUID id, String reader) {
        return store.write(tx -> {
            DraftRow row = find(tx, id);
            Optional<String> content = persons.open(tx.handle(), row.person(), "draft", row.content());
            audit.line(tx, reader, "draft.read", id, row.number());
            return new Drafts.Detail(
                    summary(row, content),
                    form(content.orElseThrow(() -> Refused.notFound("cases", "draft"))),
                    files.of(tx.handle(), id),
                    row.language());
        });
    }

    /// Files it; the draft ends in the same transaction.
    ///
    /// @return the case's id
    /// @throws RuntimeException  409 where it was filed already, 404 where it ran out or was given up
    UUID file(Tx tx, UUID id, Cases.Application application, Filer by) {
        if (!application.id().equals(id)) {
            throw Refused.invalid("id", Violation.MALFORMED, "must be the draft's");
        }
        filing.requireNew(tx, id);
        DraftRow row = find(tx, id);
        if (!row.itemId().equals(application.itemId())) {
            throw Refused.invalid("itemId", Violation.MALFORMED, "must be the draft's");
        }
        return filing.file(tx, application, by);
    }

    private DraftRow find(Tx tx, UUID id) {
        return drafts.find(tx, id).orElseThrow(() -> Refused.notFound("cases", "draft"));
    }

    private Drafts.Summary summary(DraftRow row, Optional<String> content) {
        return new Drafts.Summary(
                row.id(),
                row.number(),
                row.ticketId(),
                row.itemId(),
                row.itemName(),
                content.map(this::form)
                        .map(Drafts.Form::name)
                        .filter(name -> !name.isBlank())
                        .map(MaskedName::of)
                        .orElse(null),
                row.kiosk(),
                row.at(),
                row.until());
    }

    private Drafts.Form form(String content) {
        return json.stored(content, Drafts.Form.class);
    }
}
