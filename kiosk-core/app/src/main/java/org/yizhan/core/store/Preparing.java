package org.yizhan.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A handle's statement builder that also prepares what [Straight] runs.
public interface Preparing {
    PreparedStatement take(Connection connection, String sql) throws SQLException;

    /// It has been run, and its results are read.
    void give(String sql, PreparedStatement statement) throws SQLException;
}
