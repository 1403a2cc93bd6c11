package org.yizhan.core.web;

import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Half a body: whoever sent it has gone, or the line has. Nobody reads the answer, and it is no error of the core's.
class HalfBodies {
    private static final Logger LOG = Logger.getLogger(HalfBodies.class);

    /// How the server says that it waited for the rest in vain.
    private static final String TIMED_OUT = "Read timed out";

    @ServerExceptionMapper
    Response broken(IOException failure) {
        if (isHalf(failure)) {
            LOG.debug("a body broke off");
            return Refused.because(400, "request", "broken-off", "the body ended before its length")
                    .toResponse();
        }
        LOG.error("a request failed", failure);
        return Refused.because(500, "request", "failed", "the core could not read or write")
                .toResponse();
    }

    /// One that broke before anybody read it is wrapped once more than one that breaks while it is read.
    private static boolean isHalf(IOException failure) {
        return TIMED_OUT.equals(failure.getMessage())
                || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause ->
                                cause instanceof ClosedChannelException || cause instanceof HttpClosedException);
    }
}
