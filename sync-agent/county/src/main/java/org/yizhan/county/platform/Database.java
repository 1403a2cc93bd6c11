package org.yizhan.county.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// What every feature is handed: the county's PostgreSQL and its clock.
class Database {
    /// Where the county's days begin and end.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Jdbi jdbi(DataSource pool) {
        return Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZONE);
    }
}
