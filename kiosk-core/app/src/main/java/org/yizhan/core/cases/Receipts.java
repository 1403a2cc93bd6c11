package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintSource;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What an applicant walks home with, on paper and on the screen.
@ApplicationScoped
class Receipts implements PrintSource {
    private static final String DOCUMENT = "receipt";

    private final CaseTable cases;
    private final Applicants applicants;
    private final CaseOfTicket tickets;
    private final HomeCenter home;
    private final Printing printing;

    Receipts(CaseTable cases, Applicants applicants, CaseOfTicket tickets, HomeCenter home, Printing printing) {
        this.cases = cases;
        this.applicants = applicants;
        this.tickets = tickets;
        this.home = home;
        this.printing = printing;
    }

    /// Queues the receipt's slip with the case; a center without a printer shows it on the screen alone.
    void queue(Tx tx, CaseRow row) {
        var _ = printing.queue(tx, DOCUMENT, row.id(), shortNumber(home.facts(tx.handle()), row), row.language());
    }

    /// The receipt of that case, with how its latest slip stands.
    Cases.Receipt of(Handle handle, UUID id) {
        CaseRow row = cases.find(handle, id).orElseThrow(() -> Refused.notFound("cases", "case"));
        return receipt(handle, row, printing.state(handle, id).orElse(null));
    }

    /// Prints it once more.
    Print again(Tx tx, UUID id) {
        if (cases.find(tx.handle(), id).isEmpty()) {
            throw Refused.notFound("cases", "case");
        }
        return printing.again(tx, DOCUMENT, id);
    }

    private Cases.Receipt receipt(Handle handle, CaseRow row, Print.@Nullable State print) {
        return new Cases.Receipt(
                row.id(),
                row.number(),
                row.shortCode(),
                row.qrText(),
                row.itemId(),
                row.itemName(),
                applicants.maskedName(handle, row),
                row.stage(),
                row.next(),
                row.who(),
                row.dueOn(),
                home.facts(handle).phone(),
                row.filedAt(),
                print,
                tickets.number(handle, row.id()).orElse(null),
                applicants
                        .agent(handle, row)
                        .map(agent -> MaskedName.of(agent.name()))
                        .orElse(null));
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        return cases.find(handle, subject)
                .map(row -> slip(home.facts(handle), row, tickets.number(handle, row.id()), language));
    }

    /// What the desk calls a case by: its number without the center's code.
    private static String shortNumber(HomeCenter.Facts center, CaseRow row) {
        return row.number().substring(center.code().length());
    }

    /// Whoever finds the slip reads a number and an item, and no name. The number is too long for a line in large
    /// print, so it is broken where the center's code ends.
    private static PrintDocument slip(
            HomeCenter.Facts center, CaseRow row, Optional<String> queueNumber, String language) {
        boolean english = language.equals(LocalizedText.ENGLISH);
        List<PrintDocument.Line> lines = new ArrayList<>(List.of(
                new PrintDocument.Line(english ? "Item" : "办的事", row.itemName().in(language)),
                new PrintDocument.Line(
                        english ? "Case number" : "办件编号",
                        row.number().substring(0, center.code().length())),
                new PrintDocument.Line("", shortNumber(center, row)),
                new PrintDocument.Line(
                        english ? "Who decides" : "谁来办", row.who().in(language)),
                new PrintDocument.Line(english ? "By" : "最晚哪天", Dates.spoken(row.dueOn(), language))));
        if (row.agent() != null) {
            lines.add(new PrintDocument.Line(
                    english ? "Filed by" : "谁来交的", english ? "an agent, free of charge" : "替您来办的人，不收费"));
        }
        queueNumber.ifPresent(number -> lines.add(new PrintDocument.Line(english ? "Queue number" : "排队号", number)));
        return new PrintDocument(
                center.name().in(language),
                english ? "Case receipt" : "办件回执",
                row.shortCode().substring(0, 4) + " " + row.shortCode().substring(4),
                lines,
                row.next().in(language),
                row.qrText(),
                (english ? "Telephone " : "电话 ") + center.phone());
    }
}
