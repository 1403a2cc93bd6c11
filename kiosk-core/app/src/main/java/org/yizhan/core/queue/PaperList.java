package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintSource;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.CoreClock;

/// Who waits, on a sheet of paper: for the day when the power goes, and before a machine is switched off on purpose. It
/// says what stands when it is printed, in numbers; a name is on no paper that lies about.
@Singleton
class PaperList implements PrintSource {
    static final String DOCUMENT = "paper-list";

    /// A sheet is half a metre long.
    private static final int MOST = 120;

    private static final String BETWEEN = "  ";

    private static final LocalizedText TITLE = LocalizedText.of("在等的号", "Who waits");
    private static final LocalizedText COUNT = LocalizedText.of("%s，%d 人", "%s, %d");
    private static final LocalizedText FIRST = LocalizedText.of("%s（优先）", "%s (first)");
    private static final LocalizedText AT_DESKS = LocalizedText.of("在窗口", "At the desks");
    private static final LocalizedText AT_DESK = LocalizedText.of("%d 号窗口 %s", "desk %d: %s");
    private static final LocalizedText ASIDE = LocalizedText.of("先放着、等材料、没来", "Held, without papers, missed");
    private static final LocalizedText NOBODY = LocalizedText.of("没有人在等", "Nobody waits");
    private static final LocalizedText MORE = LocalizedText.of("后面还有 %d 人", "%d more behind them");
    private static final LocalizedText NEXT = LocalizedText.of(
            "没电时照这张纸从前往后叫，来电后在窗口补记。",
            "Without power call from this sheet, from the front; enter it at the desk afterwards.");
    private static final LocalizedText PRINTED = LocalizedText.of("M月d日 HH:mm 打印", "'Printed' d MMM HH:mm");

    private final Tickets tickets;
    private final Tally tally;
    private final Lines lines;
    private final Today today;
    private final HomeCenter home;
    private final CoreClock clock;

    PaperList(Tickets tickets, Tally tally, Lines lines, Today today, HomeCenter home, CoreClock clock) {
        this.tickets = tickets;
        this.tally = tally;
        this.lines = lines;
        this.today = today;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        String printed = DateTimeFormatter.ofPattern(PRINTED.in(language), Locale.forLanguageTag(language))
                .format(clock.local());
        return Optional.of(new PrintDocument(
                home.facts(handle).name().in(language),
                TITLE.in(language),
                "",
                told(handle, today.ordinal(handle), language),
                NEXT.in(language),
                null,
                printed));
    }

    private List<PrintDocument.Line> told(Handle handle, long day, String language) {
        List<TicketRow> first = tickets.first(handle, day, MOST).stream()
                .sorted(Comparator.comparingLong(ticket -> ticket.stay().place()))
                .limit(MOST)
                .toList();
        List<PrintDocument.Line> told = new ArrayList<>();
        Map<String, ServiceRow> services = lines.all(handle);
        Map<String, List<TicketRow>> byService = first.stream()
                .collect(Collectors.groupingBy(ticket -> ticket.stay().service()));
        services.forEach((id, service) -> {
            List<TicketRow> line = byService.getOrDefault(id, List.of());
            add(told, COUNT.in(language).formatted(service.name().in(language), line.size()), numbers(line, language));
        });
        if (told.isEmpty()) {
            told.add(new PrintDocument.Line("", NOBODY.in(language)));
        }
        int more = tally.of(handle, day).waiting() - first.size();
        if (more > 0) {
            told.add(new PrintDocument.Line("", MORE.in(language).formatted(more)));
        }
        add(
                told,
                AT_DESKS.in(language),
                tickets.atDesks(handle, day).stream()
                        .map(ticket -> AT_DESK.in(language).formatted(ticket.desk(), ticket.number()))
                        .toList());
        add(told, ASIDE.in(language), numbers(tickets.aside(handle, day, MOST), language));
        return told;
    }

    private static void add(List<PrintDocument.Line> told, String label, List<String> texts) {
        if (!texts.isEmpty()) {
            told.add(new PrintDocument.Line(label, String.join(BETWEEN, texts)));
        }
    }

    private static List<String> numbers(List<TicketRow> rows, String language) {
        return rows.stream()
                .map(ticket -> ticket.stay().priority().isPreferred()
                        ? FIRST.in(language).formatted(ticket.number())
                        : ticket.number())
                .toList();
    }
}
