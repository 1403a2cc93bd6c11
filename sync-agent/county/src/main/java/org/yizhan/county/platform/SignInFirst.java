package org.yizhan.county.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/// Leads a person who is not signed in to the sign-in page; programs keep their 401. No answer to an officer is
/// kept by a cache.
@Provider
class SignInFirst implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean page = request.getMethod().equals("GET")
                && !request.getUriInfo().getPath().startsWith("/api")
                && request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE);
        if (response.getStatus() == 401 && page) {
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, "/sign-in");
            response.setEntity(null);
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
