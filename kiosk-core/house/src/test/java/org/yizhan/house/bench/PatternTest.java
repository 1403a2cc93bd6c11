package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatternTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ticket (nr INTEGER PRIMARY KEY, number TEXT, line TEXT, hash BLOB)");
            statement.execute("INSERT INTO ticket VALUES (7, 'A007', 'social', x'0102')");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_row_is_like_the_one_before_in_all_that_is_not_given_anew() throws SQLException {
        try (var pattern = new Pattern(connection, "ticket", "ORDER BY nr DESC")) {
            pattern.with("nr", null).with("number", "A008").insert();
            pattern.with("number", "A009").insert();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT group_concat(nr || number || line || hex(hash), ' ')"
                        + " FROM (SELECT * FROM ticket ORDER BY nr)")) {
            assertEquals("7A007social0102 8A008social0102 9A009social0102", rows.getString(1));
        }
    }

    @Test
    void where_there_is_no_row_to_go_by_it_says_so() {
        assertThrows(SQLException.class, () -> new Pattern(connection, "ticket", "WHERE nr = 8"));
    }
}
