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
    private final boolean lean;

    private CoreClient(String address, @Nullable String token, Duration limit, boolean lean) {
        this.address = address;
        this.token = token;
        this.limit = limit;
        this.lean = lean;
    }

    public static CoreClient open(String address) {
        return new CoreClient(address, null, Duration.ofSeconds(20), false);
    }

    public CoreClient with(String bearer) {
        return new CoreClient(address, bearer, limit, lean);
    }

    public CoreClient within(Duration perRequest) {
        return new CoreClient(address, token, perRequest, lean);
    }

    /// Writes through the plainest client there is, for load: the other one takes as much of the machine as the core.
    public CoreClient lean() {
        return new CoreClient(address, token, limit, true);
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
        return send("POST", path, key, body);
    }

    /// Puts with the key that makes repeating it safe.
    public Answer put(String path, UUID key, Object body) throws IOException {
        return send("PUT", path, key, body);
    }

    private Answer send(String method, String path, UUID key, Object body) throws IOException {
        if (lean) {
            return LeanHttp.send(method, address + path, token, key, Json.MAPPER.writeValueAsBytes(body), limit);
        }
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(Headers.IDEMPOTENCY_KEY, key.toString())
                .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
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
