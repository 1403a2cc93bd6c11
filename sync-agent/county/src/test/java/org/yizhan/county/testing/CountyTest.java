package org.yizhan.county.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.yizhan.sync.Wire;

/// What tests of a running county share: its doors, its database, its officers.
@QuarkusTestResource(RealPostgres.class)
@SuppressWarnings("NullAway.Init")
public abstract class CountyTest {
    /// The center of the sample that has members.
    public static final String CENTER = "330782102203";

    @TestHTTPResource
    protected URI console;

    @TestHTTPResource(value = "/", tls = true)
    protected URI door;

    @Inject
    protected Jdbi jdbi;

    protected Wire.Enrolment enrol(String center) {
        return Wired.enrol(console, center);
    }

    protected Wired agent(Wire.Enrolment enrolment) {
        return Wired.with(enrolment, door, true);
    }

    protected static RequestSpecification officer() {
        return as("officer");
    }

    protected static RequestSpecification as(String account) {
        return given().header("Authorization", Wired.basic(account, "county-sample"))
                .contentType("application/json");
    }

    /// How PostgreSQL would find what is asked for if an index were always the better way, however few rows a test has.
    ///
    /// @param values  those of the query, and perhaps more
    protected String plan(String sql, Map<String, ?> values) {
        return jdbi.inTransaction(handle -> {
            for (String way : List.of("seqscan", "sort", "hashagg", "bitmapscan")) {
                handle.execute("set local enable_" + way + " = off");
            }
            Query explain = handle.createQuery("explain " + sql).bindMap(values);
            explain.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return String.join("\n", explain.mapTo(String.class).list());
        });
    }

    protected long count(String from, Object... values) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + from, values)
                .mapTo(Long.class)
                .one());
    }
}
