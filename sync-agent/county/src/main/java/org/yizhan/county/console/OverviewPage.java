package org.yizhan.county.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.cases.CaseCounts;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.devices.Printers;
import org.yizhan.county.platform.Roles;
import org.yizhan.county.platform.Shown;
import org.yizhan.county.streams.Standing;

/// The first page: how the centers stand.
@Path("/")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class OverviewPage {
    /// A center asks for changes at least this often while its line is up.
    private static final Duration LINE_IS_UP = Duration.ofMinutes(2);

    private final Centers centers;
    private final Standing standing;
    private final CaseCounts cases;
    private final Printers printers;
    private final Clock clock;

    OverviewPage(Centers centers, Standing standing, CaseCounts cases, Printers printers, Clock clock) {
        this.centers = centers;
        this.standing = standing;
        this.cases = cases;
        this.printers = printers;
        this.clock = clock;
    }

    /// @param waiting  changes of the county that the center has not said it has
    /// @param printer  what is the matter with it, if the center told of something
    record Line(
            Center center,
            String link,
            String linkMark,
            long rows,
            long waiting,
            long forked,
            long setAside,
            @Nullable PrinterLine printer) {
        public boolean isQuiet() {
            return rows > 0 && forked == 0 && setAside == 0 && printer == null;
        }
    }

    record PrinterLine(String shown, String mark, String since) {}

    record AlarmLine(String center, String detail, String at) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance overview(
                List<Line> centers, List<CaseCounts.Count> stages, List<AlarmLine> alarms);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance overview() {
        Map<String, Standing.OfCenter> streams = standing.all();
        Map<String, Printers.Found> found = printers.inTrouble();
        List<Line> lines = centers.all().stream()
                .map(center -> line(
                        center,
                        streams.getOrDefault(center.code(), Standing.OfCenter.NOTHING),
                        found.get(center.code())))
                .toList();
        List<AlarmLine> alarms = standing.alarms().stream()
                .map(alarm -> new AlarmLine(alarm.center(), alarm.detail(), Shown.time(alarm.at(), clock)))
                .toList();
        return Templates.overview(lines, cases.all(), alarms);
    }

    private Line line(Center center, Standing.OfCenter streams, Printers.@Nullable Found printer) {
        Instant contact = center.lastContact();
        boolean up =
                contact != null && Duration.between(contact, clock.instant()).compareTo(LINE_IS_UP) < 0;
        return new Line(
                center,
                contact == null ? "未接入" : up ? "已连接" : "断开 · " + Shown.ago(contact, clock),
                contact == null ? "quiet" : up ? "done" : "attention",
                streams.rows(),
                center.outbox() - center.delivered(),
                streams.forked(),
                streams.setAside(),
                printer == null ? null : line(printer));
    }

    private PrinterLine line(Printers.Found printer) {
        String mark = printer.prints() ? "attention" : "trouble";
        return new PrinterLine(printer.shown(), mark, Shown.time(printer.since(), clock));
    }
}
