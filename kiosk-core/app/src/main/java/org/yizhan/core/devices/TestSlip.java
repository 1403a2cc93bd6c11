package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.CoreClock;

/// A slip that says nothing but that the printer works: large digits, small print and a code, as on the others.
@ApplicationScoped
class TestSlip implements PrintSource {
    static final String DOCUMENT = "test";

    private static final LocalizedText TITLE = LocalizedText.of("打印测试", "Printer test");
    private static final LocalizedText WHEN = LocalizedText.of("什么时候", "When");
    private static final LocalizedText TIME = LocalizedText.of("M月d日 HH:mm", "d MMM HH:mm");
    private static final LocalizedText WIDTH = LocalizedText.of("一行的点数", "Dots across");
    private static final LocalizedText NEXT =
            LocalizedText.of("字清楚、边上不缺，就是好的。", "All is well if it is easy to read and nothing is cut off.");
    private static final LocalizedText FOOT = LocalizedText.of("这张可以扔掉", "You may throw this away");

    private final PrintJobs jobs;
    private final HomeCenter home;
    private final Settings settings;

    TestSlip(PrintJobs jobs, HomeCenter home, Settings settings) {
        this.jobs = jobs;
        this.home = home;
        this.settings = settings;
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        return jobs.latest(handle, subject).map(job -> {
            var time = DateTimeFormatter.ofPattern(TIME.in(language), Locale.forLanguageTag(language));
            return new PrintDocument(
                    home.facts(handle).name().in(language),
                    TITLE.in(language),
                    "0123",
                    List.of(
                            new PrintDocument.Line(
                                    WHEN.in(language), time.format(job.at().atZone(CoreClock.ZONE))),
                            new PrintDocument.Line(WIDTH.in(language), settings.text(Setting.PRINTER_DOTS))),
                    NEXT.in(language),
                    "YZ-TEST:" + subject,
                    FOOT.in(language));
        });
    }
}
