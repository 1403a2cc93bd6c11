package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.cases.Cases;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.files.FileVault;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// Looks cases up, for the applicant and for staff.
@ApplicationScoped
class CaseBook {
    private final Store store;
    private final CaseTable cases;
    private final Applicants applicants;
    private final CaseOfTicket tickets;
    private final CenterJournal journal;
    private final ReceiptLookup receipts;
    private final Audit audit;
    private final FileVault files;

    CaseBook(
            Store store,
            CaseTable cases,
            Applicants applicants,
            CaseOfTicket tickets,
            CenterJournal journal,
            ReceiptLookup receipts,
            Audit audit,
            FileVault files) {
        this.store = store;
        this.cases = cases;
        this.applicants = applicants;
        this.tickets = tickets;
        this.journal = journal;
        this.receipts = receipts;
        this.audit = audit;
        this.files = files;
    }

    /// How a case stands, by what its receipt says, the QR code's text or the eight digits; or by the slip of the
    /// number it was filed on.
    Cases.Progress progress(String code, String device) {
        Optional<UUID> slip = CaseOfTicket.slip(code);
        if (slip.isPresent()) {
            return store.read(handle -> ofNumber(handle, slip.get()));
        }
        ReceiptCode receipt = ReceiptCode.scanned(code)
                .or(() -> ReceiptCode.typed(code))
                .orElseThrow(() -> Refused.invalid(
                        "code", Violation.MALFORMED, "must be a receipt's QR text or its eight digits"));
        return store.read(handle -> progress(handle, receipts.find(handle, receipt, device), List.of()));
    }

    /// The latest case of a number is shown, and the others are named.
    private Cases.Progress ofNumber(Handle handle, UUID ticket) {
        List<CaseRow> rows = cases.onTicket(handle, ticket);
        if (rows.isEmpty()) {
            throw Refused.notFound("cases", "case");
        }
        return progress(
                handle,
                rows.getFirst(),
                rows.stream().skip(1).map(CaseOfTicket::became).toList());
    }

    private Cases.Progress progress(Handle handle, CaseRow row, List<Cases.Became> others) {
        return new Cases.Progress(
                row.number(),
                row.itemId(),
                row.itemName(),
                applicants.maskedName(handle, row),
                row.stage(),
                cases.reason(handle, row.id()).orElse(null),
                row.dueOn(),
                journal.isAtCounty(handle, row.id()),
                cases.steps(handle, row.id()),
                tickets.number(handle, row.id()).orElse(null),
                others);
    }

    /// The latest cases first. Names and receipts are read for all of them at once.
    List<Cases.Summary> list(Handle handle, Cases.@Nullable Stage stage, int limit) {
        List<CaseRow> rows = cases.list(handle, stage, limit);
        Set<UUID> arrived =
                journal.atCounty(handle, rows.stream().map(CaseRow::id).toList());
        Map<UUID, MaskedName> names = applicants.maskedNames(handle, rows);
        return rows.stream()
                .map(row -> summary(row, Objects.requireNonNull(names.get(row.id())), arrived.contains(row.id())))
                .toList();
    }

    private static Cases.Summary summary(CaseRow row, MaskedName applicant, boolean atCounty) {
        return new Cases.Summary(row.id(), row.number(), row.itemName(), applicant, row.stage(), row.dueOn(), atCounty);
    }

    /// Everything about a case, for somebody who works on it. That they looked is on record before they see it.
    Cases.Detail detail(UUID id, String reader) {
        return store.write(tx -> {
            Handle handle = tx.handle();
            CaseRow row = cases.find(handle, id).orElseThrow(() -> Refused.notFound("cases", "case"));
            Cases.Applicant applicant = applicants.applicant(handle, row).orElseThrow(Applicants::erased);
            audit.line(tx, reader, "case.read", id, row.number());
            return new Cases.Detail(
                    summary(row, MaskedName.of(applicant.name()), journal.isAtCounty(handle, id)),
                    row.itemId(),
                    applicant,
                    applicants.answers(handle, row),
                    files.of(handle, id),
                    cases.reason(handle, id).orElse(null),
                    cases.steps(handle, id),
                    tickets.number(handle, id).orElse(null),
                    applicants.agent(handle, row).orElse(null));
        });
    }
}
