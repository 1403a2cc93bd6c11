package org.yizhan.agent;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What the doubles need of HTTP.
final class Http {
    private Http() {}

    static <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return Json.MAPPER.readValue(body, type);
    }

    static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = Json.MAPPER.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    static void refuse(HttpExchange exchange, int status, String type) throws IOException {
        answer(exchange, status, Map.of("type", "urn:yizhan:" + type, "detail", "as the test wants it"));
    }

    /// Promises more than it sends, then hangs up.
    static void cutOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"stream\":{".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    static long parameter(HttpExchange exchange, String name) {
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return Long.parseLong(pair.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException(name);
    }
}
