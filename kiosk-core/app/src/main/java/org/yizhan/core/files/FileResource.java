package org.yizhan.core.files;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.files.Files;
import org.yizhan.core.web.Caller;

/// Voice notes and photos, as they are: no JSON around them, and a limit of their own.
@Path("/api/files/{id}")
@RunOnVirtualThread
public class FileResource {
    private static final String ANY = "*/*";

    private final Intake intake;
    private final FileVault vault;
    private final Caller caller;

    FileResource(Intake intake, FileVault vault, Caller caller) {
        this.intake = intake;
        this.vault = vault;
        this.caller = caller;
    }

    /// Takes a file; the body is its content. An upload that breaks off never gets here and leaves nothing.
    @PUT
    @Consumes(ANY)
    @RolesAllowed(Scopes.KIOSK)
    public Files.Stored put(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, byte[] content) {
        return intake.take(id, type == null ? "" : type, content, caller.name());
    }

    /// Its content, for staff; that somebody looked is on record.
    @GET
    @Produces(ANY)
    @RolesAllowed(Scopes.DUTY)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = byte[].class)))
    public Response get(@PathParam("id") UUID id) {
        FileVault.Opened file = vault.open(id, caller.name());
        return Response.ok(file.content(), file.type()).build();
    }
}
