package org.yizhan.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps the write connection's statements prepared: the same few dozen come again with every request, and preparing
/// one takes SQLite longer than running it. Only the lane's thread is here. A statement in use is not in here, so the
/// same SQL within its own results gets a second one.
final class KeptStatements extends DefaultStatementBuilder implements Preparing {
    /// More than the core has; lists of ids make some of any length.
    private static final int MOST = 256;

    private static final Logger LOG = Logger.getLogger(KeptStatements.class);

    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final Map<Statement, String> used = new IdentityHashMap<>();

    @Override
    public PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    @Override
    public void give(String sql, PreparedStatement statement) throws SQLException {
        if (statement.isClosed() || !isCleared(statement)) {
            return;
        }
        PreparedStatement twin = idle.putLast(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > MOST) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    /// One that does not forget what it was given is closed, and what it did stands.
    private static boolean isCleared(PreparedStatement statement) {
        try {
            statement.clearParameters();
            return true;
        } catch (SQLException broken) {
            LOG.debug("a statement is not kept", broken);
            closeAnyhow(statement);
            return false;
        }
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
        if (!context.isReturningGeneratedKeys() && !context.isConcurrentUpdatable()) {
            used.put(statement, sql);
        }
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String prepared = used.remove(statement);
        if (prepared == null) {
            statement.close();
        } else {
            give(prepared, (PreparedStatement) statement);
        }
    }

    /// On a connection that broke it dies all the same.
    private static void closeAnyhow(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException broken) {
            LOG.debug("a statement went with its connection", broken);
        }
    }

    @Override
    public void close(Connection connection) {
        idle.values().forEach(KeptStatements::closeAnyhow);
        idle.clear();
        used.clear();
    }
}
