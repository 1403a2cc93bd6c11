package org.yizhan.house.center;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Headers;
import org.yizhan.house.place.Json;

/// One client of the core's API, with its token if it has one.
public final class CoreClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String address;
    private final @Nullable String token;
    private final Duration limit;

    private CoreClient(String address, @Nullable String token, Duration limit) {
        this.address = address;
        this.token = token;
        this.limit = limit;
    }

    public static CoreClient open(String address) {
        return new CoreClient(address, null, Duration.ofSeconds(20));
    }

    public CoreClient with(String bearer) {
        return new CoreClient(address, bearer, limit);
    }

    public CoreClient within(Duration perRequest) {
        return new CoreClient(address, token, perRequest);
    }

    /// An answer of the core, whatever it says.
    public record Answer(int status, String body) {
        public boolean done() {
            return status / 100 == 2;
        }

        public <T> T as(Class<T> type) {
            if (!done()) {
                throw new IllegalStateException("the core answered " + status + ": " + body);
            }
            try {
                return Json.MAPPER.readValue(body, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the core's answer is no " + type.getSimpleName() + ": " + body, e);
            }
        }
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /// Posts with the key that makes repeating it safe.
    public Answer post(String path, UUID key, Object body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(Headers.IDEMPOTENCY_KEY, key.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(limit);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
