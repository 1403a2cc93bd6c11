package org.yizhan.county.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The colours that the pages of county and centers share, out of the assets. The sign-in page needs them too.
@Path("/themes/web/tokens.css")
class ThemeResource {
    private static final String TOKENS = "/yizhan/themes/web/tokens.css";

    private final byte[] tokens = read();

    @GET
    @PermitAll
    @Produces("text/css;charset=utf-8")
    @Operation(hidden = true)
    public byte[] tokens() {
        return tokens.clone();
    }

    private static byte[] read() {
        try (InputStream file = ThemeResource.class.getResourceAsStream(TOKENS)) {
            if (file == null) {
                throw new IllegalStateException("the assets have no " + TOKENS);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
