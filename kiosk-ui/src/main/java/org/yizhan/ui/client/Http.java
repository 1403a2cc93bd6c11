package org.yizhan.ui.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Problem;

/// Requests to the core, as answers. Blocks; call it on a virtual thread.
final class Http {
    static final String UNREADABLE = Problem.URN + "kiosk:unreadable";
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(4);
    private static final Duration WRITE = Duration.ofSeconds(8);
    private static final Duration PROBE = Duration.ofMillis(900);

    private final URI core;
    private final String token;
    /// Building one takes a tenth of a second, for it prepares TLS: that happens while the toolkit starts.
    private final CompletableFuture<HttpClient> http;

    /// One for all probes, since a connection is kept for those of the same one alone.
    private final Optional<SSLSocketFactory> trusted;

    Http(CoreDoor door, String token) {
        this(door.address(), token, door.tls());
    }

    private Http(URI core, String token, Optional<SSLContext> tls) {
        this(core, token, building(tls), tls.map(SSLContext::getSocketFactory));
    }

    private Http(URI core, String token, CompletableFuture<HttpClient> http, Optional<SSLSocketFactory> trusted) {
        this.core = core;
        this.token = token;
        this.trusted = trusted;
        this.http = http;
    }

    private static CompletableFuture<HttpClient> building(Optional<SSLContext> tls) {
        return CompletableFuture.supplyAsync(() -> build(tls), Thread::startVirtualThread);
    }

    /// The same line to the core in another one's name.
    Http as(String otherToken) {
        return new Http(core, otherToken, http, trusted);
    }

    <T> Answer<T> get(String path, Class<T> type) {
        return send(request(path, READ).GET().build(), json(type));
    }

    <T> Answer<List<T>> list(String path, Class<T> type) {
        JavaType list = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return send(request(path, READ).GET().build(), list);
    }

    <T> Answer<T> post(String path, UUID key, Object body, Class<T> type) {
        return write("POST", path, key, body, type);
    }

    <T> Answer<T> put(String path, UUID key, Object body, Class<T> type) {
        return write("PUT", path, key, body, type);
    }

    private <T> Answer<T> write(String method, String path, UUID key, Object body, Class<T> type) {
        try {
            HttpRequest request = request(path, WRITE)
                    .header(Headers.IDEMPOTENCY_KEY, key.toString())
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)))
                    .build();
            return send(request, json(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Sends bytes as they are, as that media type.
    <T> Answer<T> put(String path, String mediaType, byte[] content, Class<T> type) {
        HttpRequest request = request(path, WRITE)
                .header("Content-Type", mediaType)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        return send(request, json(type));
    }

    private static HttpClient build(Optional<SSLContext> tls) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        tls.ifPresent(client::sslContext);
        return client.build();
    }

    /// Whether the core answers at once; it need not like the question. Asked all day, so by the plainest client there
    /// is: the other one takes several times the processor for it.
    boolean probe() {
        try {
            var connection =
                    (HttpURLConnection) core.resolve("/q/health/live").toURL().openConnection();
            if (connection instanceof HttpsURLConnection secure) {
                trusted.ifPresent(secure::setSSLSocketFactory);
            }
            connection.setConnectTimeout((int) PROBE.toMillis());
            connection.setReadTimeout((int) PROBE.toMillis());
            connection.getResponseCode();
            InputStream body =
                    connection.getErrorStream() == null ? connection.getInputStream() : connection.getErrorStream();
            try (body) {
                body.readAllBytes();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Opens the event stream; the body is open until it is closed or the core goes.
    ///
    /// @param patience  for the answer's head; what follows may take as long as it likes
    HttpResponse<InputStream> events(long after, Duration patience) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(core.resolve("/api/events"))
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (after >= 0) {
            request.header("Last-Event-ID", Long.toString(after));
        }
        return http.join().send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        return HttpRequest.newBuilder(core.resolve(path))
                .timeout(limit)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
    }

    private <T> Answer<T> send(HttpRequest request, JavaType type) {
        HttpResponse<byte[]> response;
        try {
            response = http.join().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return new Answer.Offline<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Offline<>();
        }
        return response.statusCode() / 100 == 2 ? read(response, type) : new Answer.Refused<>(problem(response));
    }

    @SuppressWarnings("unchecked")
    private static <T> Answer<T> read(HttpResponse<byte[]> response, JavaType type) {
        if (type.hasRawClass(Nothing.class)) {
            return new Answer.Done<>((T) Nothing.NOTHING);
        }
        try {
            return new Answer.Done<>(Json.MAPPER.readValue(response.body(), type));
        } catch (IOException e) {
            return new Answer.Refused<>(unreadable(response.statusCode()));
        }
    }

    private static Problem problem(HttpResponse<byte[]> response) {
        try {
            Problem problem = Json.MAPPER.readValue(response.body(), Problem.class);
            return problem == null || problem.type() == null ? unreadable(response.statusCode()) : problem;
        } catch (IOException e) {
            return unreadable(response.statusCode());
        }
    }

    private static Problem unreadable(int status) {
        return new Problem(UNREADABLE, "the answer could not be read", status, null, null, Map.of(), List.of());
    }

    private static JavaType json(Class<?> type) {
        return Json.MAPPER.constructType(type);
    }
}
