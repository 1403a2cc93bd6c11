package org.yizhan.house.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.yizhan.house.place.Json;

/// The sample county's officer, as a client of the county's API.
public final class Officer {
    public static final String ACCOUNT = "officer";
    public static final String PASSWORD = "county-sample";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String address;

    public Officer(String address) {
        this.address = address;
    }

    /// The enrolment file of a center, as the county hands it out.
    public byte[] enrol(String center) throws IOException {
        return send(post("/api/enrolments", Map.of("center", center)));
    }

    public JsonNode get(String path) throws IOException {
        return Json.MAPPER.readTree(send(request(path).GET().build()));
    }

    public String text(String path) throws IOException {
        return new String(send(request(path).GET().build()), StandardCharsets.UTF_8).strip();
    }

    public JsonNode ask(String path, Object body) throws IOException {
        return Json.MAPPER.readTree(send(post(path, body)));
    }

    private HttpRequest post(String path, Object body) throws IOException {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        String signOn = Base64.getEncoder().encodeToString((ACCOUNT + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + signOn);
    }

    private static byte[] send(HttpRequest request) throws IOException {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IOException("the county answered " + response.statusCode() + " to " + request.uri() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
