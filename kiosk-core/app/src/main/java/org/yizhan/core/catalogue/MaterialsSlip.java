package org.yizhan.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.directory.HomeCenter;

/// What a list of materials says: first what is missing and where it comes from, then what else to bring, what need
/// not be brought, and what it costs and takes.
final class MaterialsSlip {
    private static final LocalizedText TITLE = LocalizedText.of("要带的材料", "What to bring");
    private static final LocalizedText ITEM = LocalizedText.of("办什么", "For");
    private static final LocalizedText MISSING = LocalizedText.of("还缺", "Still missing");
    private static final LocalizedText BRING = LocalizedText.of("要带", "Bring");
    private static final LocalizedText BY_PROXY = LocalizedText.of("请人代办，还要带", "If somebody comes for you, also");
    private static final LocalizedText NOT_NEEDED = LocalizedText.of("不用带", "Not needed");
    private static final LocalizedText WHO = LocalizedText.of("谁来办", "Who handles it");
    private static final LocalizedText LIMIT = LocalizedText.of("多久办好", "How long it takes");
    private static final LocalizedText AT_ONCE = LocalizedText.of("当场办好", "Done at once");
    private static final LocalizedText DAYS = LocalizedText.of("%d 个工作日内", "%d working days at most");
    private static final LocalizedText FEE = LocalizedText.of("收费", "Fee");
    private static final LocalizedText FREE = LocalizedText.of("免费", "Free of charge");
    private static final LocalizedText YUAN = LocalizedText.of("%s 元", "%s yuan");
    private static final LocalizedText NEXT =
            LocalizedText.of("带齐了再来，也带上这张单子。", "Come with all of it, and with this slip.");
    private static final LocalizedText NOTHING =
            LocalizedText.of("什么都不用带，直接来窗口。", "Nothing to bring: just come to the desk.");
    private static final LocalizedText NOTHING_FOR_ONESELF =
            LocalizedText.of("本人来什么都不用带，直接来窗口。", "Nothing to bring if you come yourself.");
    private static final LocalizedText PHONE = LocalizedText.of("不清楚就打电话 %s", "Ask us: telephone %s");
    private static final LocalizedText LACKED = LocalizedText.of("□ %s（还缺）", "□ %s (missing)");
    private static final String TO_TICK = "□ %s";
    private static final String PLAIN = "%s";
    private static final int FEN_PER_YUAN = 100;

    private final Catalogue.Item item;
    private final String language;
    private final List<PrintDocument.Line> lines = new ArrayList<>();

    private MaterialsSlip(Catalogue.Item item, String language) {
        this.item = item;
        this.language = language;
    }

    static PrintDocument of(HomeCenter.Facts center, Catalogue.Item item, Set<String> missing, String language) {
        var slip = new MaterialsSlip(item, language);
        slip.say(ITEM, item.name().in(language));
        slip.list(missing);
        slip.terms();
        return new PrintDocument(
                center.name().in(language),
                TITLE.in(language),
                "",
                slip.lines,
                slip.next().in(language),
                null,
                PHONE.in(language).formatted(center.phone()));
    }

    private void list(Set<String> missing) {
        Predicate<Catalogue.Material> lacks = material -> missing.contains(material.id());
        Predicate<Catalogue.Material> proxys = Catalogue.Material::onlyByProxy;
        materials(MISSING, LACKED.in(language), needed().filter(lacks));
        materials(BRING, TO_TICK, needed().filter(lacks.or(proxys).negate()));
        if (item.proxy()) {
            materials(BY_PROXY, TO_TICK, needed().filter(proxys).filter(lacks.negate()));
        }
        materials(NOT_NEEDED, PLAIN, item.materials().stream().filter(material -> !material.needed()));
    }

    private Stream<Catalogue.Material> needed() {
        return item.materials().stream().filter(Catalogue.Material::needed);
    }

    /// The heading stands above the first.
    private void materials(LocalizedText heading, String words, Stream<Catalogue.Material> some) {
        String label = heading.in(language);
        for (Catalogue.Material material : some.toList()) {
            lines.add(new PrintDocument.Line(
                    label,
                    words.formatted(material.name().in(language)),
                    material.note().in(language)));
            label = "";
        }
    }

    private LocalizedText next() {
        if (needed().anyMatch(material -> !material.onlyByProxy())) {
            return NEXT;
        }
        return item.proxy() && needed().findAny().isPresent() ? NOTHING_FOR_ONESELF : NOTHING;
    }

    private void terms() {
        if (item.level() != Catalogue.Level.INFORMATION) {
            say(LIMIT, limit());
        }
        say(FEE, item.feeFen() == 0 ? FREE.in(language) : YUAN.in(language).formatted(yuan()));
        say(WHO, item.who().in(language));
    }

    private String limit() {
        LocalizedText note = item.limitNote();
        if (note != null) {
            return note.in(language);
        }
        return item.promisedDays() == 0
                ? AT_ONCE.in(language)
                : DAYS.in(language).formatted(item.promisedDays());
    }

    private String yuan() {
        long whole = item.feeFen() / FEN_PER_YUAN;
        long rest = item.feeFen() % FEN_PER_YUAN;
        return rest == 0 ? Long.toString(whole) : "%d.%02d".formatted(whole, rest);
    }

    private void say(LocalizedText label, String text) {
        lines.add(new PrintDocument.Line(label.in(language), text));
    }
}
