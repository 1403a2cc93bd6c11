package org.yizhan.county.opening;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// The county's days that are not as their weekday: holidays, days worked for them, days with hours of their own. They
/// are for all centers, or for one, whose day comes before. A center is sent its days whole, and its own word comes
/// before them.
@ApplicationScoped
@Priority(40)
class CountyDays implements FirstChanges {
    static final String KIND = "opening.days";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Centers centers;
    private final DayTable table;
    private final Feed feed;
    private final Audit audit;

    CountyDays(Jdbi jdbi, Clock clock, Centers centers, DayTable table, Feed feed, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.centers = centers;
        this.table = table;
        this.feed = feed;
        this.audit = audit;
    }

    /// A change [#KIND].
    record Change(int version, List<Told> days) {}

    record Told(LocalDate date, Kind kind, LocalizedText name, List<Span> spans) {
        static Told of(Day day) {
            return new Told(day.date(), day.kind(), day.name(), day.spans());
        }
    }

    /// @param version  of all days; 0 before the first
    /// @param awaited  how many centers have not said yet that they have their newest
    /// @param days     from today on, those of all centers first
    public record Standing(int version, int awaited, List<Day> days) {}

    Standing standing() {
        return jdbi.inTransaction(handle -> standing(handle));
    }

    private Standing standing(Handle handle) {
        return new Standing(table.version(handle), feed.awaited(handle, KIND), table.from(handle, today()));
    }

    /// Puts these days in the place of those of their dates. The same again changes nothing.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:opening:changed-meanwhile`; 400: no
    ///         center would take them; 404 `urn:yizhan:centers:not-found`
    Standing choose(Choice choice, String officer) {
        choice.check(today());
        return change(choice.version(), choice.period(), choice.days(), officer);
    }

    /// Those dates are as their weekday again, or as all centers' days say.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as [#choose]
    Standing withdraw(int version, Period period, String officer) {
        period.check(today());
        return change(version, period, List.of(), officer);
    }

    private Standing change(int version, Period period, List<Day> days, String officer) {
        String center = period.center();
        if (center != null) {
            centers.require(center);
        }
        return jdbi.inTransaction(handle -> {
            int known = table.lock(handle);
            boolean again = known == version && table.in(handle, period).equals(days);
            if (!again) {
                if (version != known + 1) {
                    throw Refused.because(409, "opening", "changed-meanwhile", "有人刚刚改过，请再看一遍");
                }
                table.replace(handle, version, period, days, officer);
                send(handle, period, version);
                audit.note(
                        handle,
                        center == null ? Audit.COUNTY : center,
                        officer,
                        days.isEmpty() ? "opening.withdrawn" : "opening.chosen",
                        noted(period, days));
            }
            return standing(handle);
        });
    }

    /// The days, and what they are now where they were chosen: each is the same.
    private static String noted(Period period, List<Day> days) {
        return days.isEmpty()
                ? period.text()
                : period.text() + " " + days.getFirst().text();
    }

    /// A feed that has not begun begins with what is chosen then.
    private void send(Handle handle, Period period, int version) {
        String center = period.center();
        if (center == null) {
            feed.begun(handle).forEach(begun -> send(handle, begun, version));
        } else if (feed.hasBegun(handle, center)) {
            send(handle, center, version);
        }
    }

    private void send(Handle handle, String center, int version) {
        List<Told> days =
                table.of(handle, center, today()).stream().map(Told::of).toList();
        feed.appendWhole(handle, center, KIND, new Change(version, days));
    }

    @Override
    public void open(Handle handle, String center) {
        int version = table.version(handle);
        if (version > 0) {
            send(handle, center, version);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
