package org.yizhan.county.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Json;
import org.yizhan.sync.Wire;

/// A stored journal row, as features see it.
///
/// @param at  epoch milliseconds of the center's clock; orders nothing
public record Arrived(
        Wire.StreamId stream, long seq, String type, UUID recordId, String op, long at, byte @Nullable [] payload) {
    static Arrived of(Wire.StreamId stream, Wire.Row row) {
        return new Arrived(stream, row.seq(), row.type(), row.recordId(), row.op(), row.at(), row.payload());
    }

    /// @throws Unfit the payload was erased, or is no JSON object
    public ObjectNode body() throws Unfit {
        if (payload == null) {
            throw new Unfit("内容已经销毁");
        }
        try {
            return Json.tree(payload) instanceof ObjectNode body ? body : notAnObject();
        } catch (IOException e) {
            throw new Unfit("内容读不出来");
        }
    }

    private static ObjectNode notAnObject() throws Unfit {
        throw new Unfit("内容不是一条记录");
    }

    /// A text that has to be there.
    public static String text(JsonNode body, String field) throws Unfit {
        JsonNode value = body.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Unfit("缺少 " + field);
        }
        return value.textValue();
    }

    public static UUID id(JsonNode body, String field) throws Unfit {
        try {
            return UUID.fromString(text(body, field));
        } catch (IllegalArgumentException e) {
            throw new Unfit(field + " 不是编号");
        }
    }
}
