package org.yizhan.county.streams;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Says at the sync door what time it is here, so that a center whose clock battery died hears of it.
@Provider
class CountyTime implements ContainerResponseFilter {
    private final Clock clock;

    CountyTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/sync/")) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.DATE,
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    clock.instant().atOffset(ZoneOffset.UTC)));
        }
    }
}
