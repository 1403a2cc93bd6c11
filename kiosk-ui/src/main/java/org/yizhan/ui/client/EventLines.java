package org.yizhan.ui.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.logging.Logger;
import org.yizhan.contract.boot.Feed;

/// Reads a server-sent event stream line by line (WHATWG HTML, 9.2.6) and keeps the id to resume from.
final class EventLines {
    private static final Logger LOG = Logger.getLogger(EventLines.class.getName());

    private final StringBuilder data = new StringBuilder();
    private long lastId = -1;

    /// The id of the last event read, or -1.
    long lastId() {
        return lastId;
    }

    /// The event that this line completes, if it completes one.
    Optional<Feed> line(String line) {
        if (line.isEmpty()) {
            return finish();
        }
        if (line.startsWith("id:")) {
            id(line.substring(3).strip());
        } else if (line.startsWith("data:")) {
            data.append(line.substring(5).strip()).append('\n');
        }
        return Optional.empty();
    }

    /// A stream broke off: what was half read is read again.
    void reset() {
        data.setLength(0);
    }

    /// One that is no cursor of the core's names no place to resume from.
    private void id(String text) {
        if (text.matches("\\d{1,18}")) {
            lastId = Long.parseLong(text);
        }
    }

    private Optional<Feed> finish() {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        String json = data.toString();
        data.setLength(0);
        try {
            return Optional.of(Json.MAPPER.readValue(json, Feed.class));
        } catch (JsonProcessingException e) {
            LOG.warning("an event of the core could not be read");
            return Optional.empty();
        }
    }
}
