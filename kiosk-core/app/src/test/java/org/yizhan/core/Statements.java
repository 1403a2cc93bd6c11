package org.yizhan.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.yizhan.core.store.Store;

/// Counts what a reading asks of the database.
public final class Statements {
    private Statements() {}

    /// How many statements that reading runs.
    public static int of(Store store, Consumer<Handle> reading) {
        var run = new AtomicInteger();
        return store.read(handle -> {
            handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    run.incrementAndGet();
                }
            });
            reading.accept(handle);
            return run.get();
        });
    }
}
