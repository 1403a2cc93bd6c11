package org.yizhan.county.centers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

@Path("/api/centers")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class CentersResource {
    private final Centers centers;
    private final DirectoryImport directory;
    private final Caller caller;

    CentersResource(Centers centers, DirectoryImport directory, Caller caller) {
        this.centers = centers;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    public List<Center> all() {
        return centers.all();
    }

    /// Takes the county's directory file. The same file again changes nothing.
    @POST
    @Path("directory")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public DirectoryImport.Taken take(@NotNull @Valid DirectoryFile file) {
        return directory.take(file, caller.id());
    }
}
