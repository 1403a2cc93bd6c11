package org.yizhan.county.enrolment;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.county.platform.Roles;
import org.yizhan.sync.Wire;

@Path("/api/enrolments")
@RolesAllowed(Roles.ADMIN)
class EnrolmentResource {
    private final Enrolments enrolments;
    private final SecurityIdentity officer;

    EnrolmentResource(Enrolments enrolments, SecurityIdentity officer) {
        this.enrolments = enrolments;
        this.officer = officer;
    }

    /// @param center  12 digits
    public record Request(
            @NotNull @Pattern(regexp = "\\d{12}") String center) {}

    @POST
    @RunOnVirtualThread
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    public Wire.Enrolment enrol(@NotNull @Valid Request request) {
        return enrolments.enrol(request.center(), officer.getPrincipal().getName());
    }
}
