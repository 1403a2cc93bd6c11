package org.yizhan.county.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/// Leads a person who is not signed in to the sign-in page, and one whose password somebody else knows to where they
/// choose another; programs keep their 401 and 403. No answer to an officer is
/// kept by a cache.
@Provider
class SignInFirst implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean page = request.getMethod().equals("GET")
                && !request.getUriInfo().getPath().startsWith("/api")
                && request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE);
        if (response.getStatus() == 401 && page) {
            lead(response, "/sign-in");
        } else if (response.getStatus() == 403 && page && needsPassword(request)) {
            lead(response, "/password");
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean needsPassword(ContainerRequestContext request) {
        return request.getSecurityContext().isUserInRole(Roles.NEW_PASSWORD);
    }

    private static void lead(ContainerResponseContext response, String where) {
        response.setStatus(303);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, where);
        response.setEntity(null);
    }
}
