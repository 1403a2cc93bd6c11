package org.yizhan.house.center;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Headers;

/// A request on the thread that makes it, over a connection that is kept for the next one of any thread.
final class LeanHttp {
    static {
        // A connection for each client of the largest bench; and no request is sent twice but by whoever means it.
        System.setProperty("http.maxConnections", "64");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private LeanHttp() {}

    static CoreClient.Answer send(
            String method, String address, @Nullable String token, UUID key, byte[] body, Duration limit)
            throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setRequestMethod(method);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty(Headers.IDEMPOTENCY_KEY, key.toString());
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        connection.setDoOutput(true);
        // Not streamed: before it streams over a kept connection, the client listens a millisecond whether that was
        // closed.
        connection.getOutputStream().write(body);
        int status = connection.getResponseCode();
        InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (answer == null) {
            return new CoreClient.Answer(status, "");
        }
        try (answer) {
            return new CoreClient.Answer(status, new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
