package org.yizhan.core.boot;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yizhan.core.store.StorageException;
import org.yizhan.core.web.Refused;

/// Tells a client that the disk did not take its write: it may come again with the same key.
class StorageProblems {
    @ServerExceptionMapper
    Response refused(StorageException failure) {
        HttpProblem problem = Refused.because(
                503,
                "boot",
                "storage-" + failure.failure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "nothing was written; the same request may be sent again");
        return problem.toResponse();
    }
}
