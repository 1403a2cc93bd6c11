package org.yizhan.county.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

/// `/api/opening/days`: days on which centers are not open as on their weekday.
@Path("/api/opening/days")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class OpeningResource {
    private final CountyDays days;
    private final Caller caller;

    OpeningResource(CountyDays days, Caller caller) {
        this.days = days;
        this.caller = caller;
    }

    /// @param version  the one after the version that was seen
    /// @param center   absent: the days of all centers
    public record Withdrawal(
            @NotNull @Positive Integer version,

            @Nullable @Pattern(regexp = "\\d{12}") String center,

            @NotNull LocalDate from,
            @NotNull LocalDate until) {
        Period period() {
            return new Period(center, from, until);
        }
    }

    @GET
    public CountyDays.Standing standing() {
        return days.standing();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CountyDays.Standing choose(@NotNull @Valid Choice choice) {
        return days.choose(choice, caller.id());
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public CountyDays.Standing withdraw(@NotNull @Valid Withdrawal withdrawal) {
        return days.withdraw(withdrawal.version(), withdrawal.period(), caller.id());
    }
}
