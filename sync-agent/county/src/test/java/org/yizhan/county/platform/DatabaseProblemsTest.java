package org.yizhan.county.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.Test;

class DatabaseProblemsTest {
    @Test
    void a_postgresql_that_is_away_or_full_is_no_fault_of_ours() {
        for (String state : new String[] {"08006", "57P01", "53300", "53100"}) {
            assertTrue(DatabaseProblems.isAway(new TransactionException("", new SQLException("gone", state))), state);
        }
        assertTrue(DatabaseProblems.isAway(new ConnectionException(new SQLException("pool is empty"))));
    }

    @Test
    void a_statement_that_is_refused_is() {
        assertFalse(DatabaseProblems.isAway(new TransactionException("", new SQLException("syntax", "42601"))));
    }
}
