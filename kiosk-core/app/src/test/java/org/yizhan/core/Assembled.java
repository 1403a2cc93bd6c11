package org.yizhan.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.DataSource;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/// The core's own classes on a SQLite file of their own, put together by their constructors, without a server: for
/// tests that play thousands of steps. Nothing is brought to the disk at a commit, since nothing loses power.
public final class Assembled implements AutoCloseable {
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final Map<String, Object> properties;
    private final AgroalDataSource writing;
    private final AgroalDataSource reading;

    public Assembled(Path data, Clock clock, Instant built) throws SQLException {
        String url = "jdbc:sqlite:" + data.resolve("center.db")
                + "?journal_mode=WAL&synchronous=OFF&busy_timeout=5000&foreign_keys=true&transaction_mode=";
        Flyway.configure().dataSource(url + "IMMEDIATE", null, null).load().migrate();
        writing = source(url + "IMMEDIATE", 1);
        reading = source(url + "DEFERRED", 4);
        properties = Map.of(
                "yizhan.data",
                data,
                "yizhan.built",
                built,
                "yizhan.printer",
                "none",
                "yizhan.enrolment",
                Optional.empty());
        beans.put(Clock.class, clock);
        beans.put(
                ObjectMapper.class,
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));
    }

    /// The one of that class, made with all it needs when it is asked for first.
    public <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known == null) {
            known = make(type);
            beans.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments =
                Arrays.stream(constructor.getParameters()).map(this::argument).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private Object argument(Parameter parameter) {
        ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
        if (property != null) {
            return Objects.requireNonNull(properties.get(property.name()), property.name());
        }
        if (parameter.getType() == AgroalDataSource.class) {
            return parameter.isAnnotationPresent(DataSource.class) ? reading : writing;
        }
        return get(parameter.getType());
    }

    private static AgroalDataSource source(String url, int most) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool ->
                        pool.maxSize(most).connectionFactoryConfiguration(connections -> connections.jdbcUrl(url))));
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
