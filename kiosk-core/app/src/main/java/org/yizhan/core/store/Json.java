package org.yizhan.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;

/// Records as JSON text: in columns, and as the county sends them. Fields that this version does not know are
/// passed over; a county may be newer than its centers.
@ApplicationScoped
public class Json {
    private final ObjectMapper json;
    private final ObjectReader reader;

    Json(ObjectMapper json) {
        this.json = json;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " does not become JSON", e);
        }
    }

    /// What this core wrote itself.
    public <T> T stored(String text, Class<T> type) {
        try {
            return reader.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    public <T> T stored(String text, TypeReference<T> type) {
        try {
            return reader.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getType() + " cannot be read", e);
        }
    }

    /// What came from outside: a record in which nothing is missing that has to be there.
    ///
    /// @throws IllegalArgumentException  it is no such record; the message names what is wrong
    public <T extends Record> T received(String text, Class<T> type) {
        try {
            T value = reader.forType(type).readValue(text);
            if (value == null) {
                throw new IllegalArgumentException("there is no " + type.getSimpleName() + " in it");
            }
            Whole.check(value);
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
