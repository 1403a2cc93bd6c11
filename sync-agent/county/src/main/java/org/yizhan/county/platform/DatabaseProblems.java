package org.yizhan.county.platform;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Tells a PostgreSQL that is away from a fault of ours: who comes back later will be served.
class DatabaseProblems {
    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    @ServerExceptionMapper
    Response failed(JdbiException failure) {
        if (isAway(failure)) {
            LOG.warnf("PostgreSQL does not answer: %s", failure.getMessage());
            return Refused.because(503, "county", "database-away", "县平台的数据库暂时连不上，请稍后再试")
                    .toResponse();
        }
        LOG.error("PostgreSQL refused what we asked", failure);
        return Refused.because(500, "county", "fault", "县平台出错了").toResponse();
    }

    /// Connection lost (SQL state 08), shutting down (57) or out of connections, memory or disk (53).
    static boolean isAway(JdbiException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
            }
        }
        return failure instanceof ConnectionException;
    }
}
