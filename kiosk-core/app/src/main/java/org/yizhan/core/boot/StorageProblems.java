package org.yizhan.core.boot;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yizhan.contract.Problem;
import org.yizhan.core.store.StorageException;
import org.yizhan.core.store.StoreBusy;
import org.yizhan.core.web.Refused;

/// Tells a client that its write was not taken: it may come again with the same key.
class StorageProblems {
    @ServerExceptionMapper
    Response refused(StorageException failure) {
        HttpProblem problem = Refused.because(
                503,
                "boot",
                "storage-" + failure.failure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "it was not written for good; the same request may be sent again");
        return problem.toResponse();
    }

    /// It passes by itself, and soon: the line that waits is no longer than what is done in a few seconds.
    @ServerExceptionMapper
    Response busy(StoreBusy failure) {
        return HttpProblem.builder()
                .withType(URI.create(Problem.BUSY))
                .withTitle("busy")
                .withStatus(503)
                .withHeader(HttpHeaders.RETRY_AFTER, "1")
                .withDetail("too many requests wait; nothing was written, the same request may be sent again")
                .build()
                .toResponse();
    }
}
