package org.yizhan.county.opening;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Form;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Roles;

/// The console's days that are not as their weekday.
@Path("/opening")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class OpeningPage {
    private final CountyDays days;
    private final Centers centers;
    private final Caller caller;
    private final Clock clock;

    OpeningPage(CountyDays days, Centers centers, Caller caller, Clock clock) {
        this.days = days;
        this.centers = centers;
        this.caller = caller;
        this.clock = clock;
    }

    record KindLine(String name, String shown) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance days(
                CountyDays.Standing standing,
                List<DayLine> lines,
                List<Center> centers,
                List<KindLine> kinds,
                LocalDate today);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance days() {
        List<Center> all = centers.all();
        CountyDays.Standing standing = days.standing();
        List<KindLine> kinds = Arrays.stream(Kind.values())
                .map(kind -> new KindLine(kind.name(), kind.shown()))
                .toList();
        return Templates.days(standing, DayLine.of(standing.days(), all), all, kinds, LocalDate.now(clock));
    }

    /// One that names no last day means one day, and a part of the day without times is none.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance choose(
            @FormParam("version") int version,
            @FormParam("center") @Nullable String center,
            @FormParam("from") @Nullable String from,
            @FormParam("until") @Nullable String until,
            @FormParam("kind") @Nullable Kind kind,
            @FormParam("name") @Nullable String name,
            @FormParam("english") @Nullable String english,
            @FormParam("opens") List<String> opens,
            @FormParam("closes") List<String> closes) {
        LocalDate first = Form.date("from", from);
        LocalDate last = Form.text(until) == null ? first : Form.date("until", until);
        days.choose(
                new Choice(
                        version,
                        Form.text(center),
                        first,
                        last,
                        Form.required("kind", kind),
                        name(name, english),
                        spans(opens, closes)),
                caller.id());
        return days();
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance withdraw(
            @FormParam("version") int version,
            @FormParam("center") @Nullable String center,
            @FormParam("from") @Nullable String from,
            @FormParam("until") @Nullable String until) {
        var period = new Period(Form.text(center), Form.date("from", from), Form.date("until", until));
        days.withdraw(version, period, caller.id());
        return days();
    }

    private static LocalizedText name(@Nullable String name, @Nullable String english) {
        String chinese = Form.given("name", name);
        String translated = Form.text(english);
        return translated == null ? LocalizedText.of(chinese) : LocalizedText.of(chinese, translated);
    }

    private static List<Span> spans(List<String> opens, List<String> closes) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < Math.min(opens.size(), closes.size()); i++) {
            if (Form.text(opens.get(i)) != null || Form.text(closes.get(i)) != null) {
                spans.add(new Span(Form.time("opens", opens.get(i)), Form.time("closes", closes.get(i))));
            }
        }
        return spans;
    }
}
