package org.yizhan.core.queue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.CoreClock;

/// The slip of a number whose place is kept: what to bring, until when, and how to come back.
final class KeptSlip {
    private static final LocalizedText TITLE = LocalizedText.of("位置给您留着", "Your place is kept");
    private static final LocalizedText FOR = LocalizedText.of("办什么", "For");
    private static final LocalizedText MISSING = LocalizedText.of("还缺", "Still missing");
    private static final LocalizedText TO_TICK = LocalizedText.of("□ %s", "□ %s");
    private static final LocalizedText UNTIL = LocalizedText.of("位置留到", "Your place is kept until");
    private static final LocalizedText DAY = LocalizedText.of("M月d日", "d MMM");
    private static final LocalizedText NEXT = LocalizedText.of(
            "材料带齐了，把这张纸在自助机上扫一下，就接着排队；告诉窗口号码也行。",
            "Once you have it all, hold this slip before the kiosk's reader and you are in the line again; or tell a desk the number.");
    private static final LocalizedText PHONE = LocalizedText.of("电话 %s", "Telephone %s");

    private KeptSlip() {}

    static PrintDocument of(
            HomeCenter.Facts center,
            TicketRow ticket,
            LocalizedText service,
            Optional<Visits.Missing> missing,
            String code,
            String language) {
        List<PrintDocument.Line> lines = new ArrayList<>();
        LocalizedText about = missing.map(Visits.Missing::itemName).orElse(service);
        lines.add(new PrintDocument.Line(FOR.in(language), about.in(language)));
        String label = MISSING.in(language);
        for (Catalogue.Material material :
                missing.map(Visits.Missing::materials).orElse(List.of())) {
            lines.add(new PrintDocument.Line(
                    label,
                    TO_TICK.in(language).formatted(material.name().in(language)),
                    material.note().in(language)));
            label = "";
        }
        Instant until = ticket.stay().backAt();
        if (until != null) {
            lines.add(new PrintDocument.Line(UNTIL.in(language), day(until, language)));
        }
        return new PrintDocument(
                center.name().in(language),
                TITLE.in(language),
                ticket.number(),
                lines,
                NEXT.in(language),
                code,
                PHONE.in(language).formatted(center.phone()));
    }

    private static String day(Instant at, String language) {
        return DateTimeFormatter.ofPattern(DAY.in(language), Locale.forLanguageTag(language))
                .format(at.atZone(CoreClock.ZONE));
    }
}
