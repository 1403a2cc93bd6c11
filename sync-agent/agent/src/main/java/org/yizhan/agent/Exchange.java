package org.yizhan.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Questions and answers in JSON over one HTTP client. Every question ends within its patience, also when the
/// line goes dead in the middle of an answer.
final class Exchange {
    private static final int GZIP_FROM_BYTES = 1024;

    private final HttpClient client;
    private final URI base;
    private final Trouble.Party party;
    private final Supplier<Map<String, String>> headers;

    /// @param headers  sent with each question, asked for anew each time
    Exchange(HttpClient client, URI base, Trouble.Party party, Supplier<Map<String, String>> headers) {
        this.client = client;
        this.base = base;
        this.party = party;
        this.headers = headers;
    }

    <T> T get(String path, Class<T> answer, Duration patience) throws Trouble, InterruptedException {
        return ask(request(path).GET(), answer, patience);
    }

    <T> T post(String path, Object body, Class<T> answer, Duration patience) throws Trouble, InterruptedException {
        byte[] json = bytes(body);
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (party == Trouble.Party.COUNTY && json.length >= GZIP_FROM_BYTES) {
            json = gzip(json);
            request.header("Content-Encoding", "gzip");
        }
        return ask(request.POST(HttpRequest.BodyPublishers.ofByteArray(json)), answer, patience);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept-Encoding", "gzip");
        headers.get().forEach(request::header);
        return request;
    }

    private <T> T ask(HttpRequest.Builder request, Class<T> answer, Duration patience)
            throws Trouble, InterruptedException {
        HttpResponse<byte[]> response = send(request.build(), patience);
        byte[] body = body(response);
        if (response.statusCode() / 100 != 2) {
            throw refusal(response.statusCode(), body);
        }
        try {
            T value = Json.MAPPER.readValue(body, answer);
            if (value == null) {
                throw new Trouble.Refused(party, response.statusCode(), "an empty answer");
            }
            return value;
        } catch (IOException | IllegalArgumentException e) {
            throw new Trouble.Refused(party, response.statusCode(), "an answer that is no " + answer.getSimpleName());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request, Duration patience) throws Trouble, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Trouble.Away(party, "no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new Trouble.Away(party, String.valueOf(e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private byte[] body(HttpResponse<byte[]> response) throws Trouble {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return response.body();
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new Trouble.Away(party, "a garbled answer");
        }
    }

    /// Too busy or starting is away; a fault over what was sent is a refusal like a 4xx.
    Trouble refusal(int status, byte[] body) {
        String why = status + " " + problem(body);
        return switch (status) {
            case 408, 425, 429, 502, 503, 504 -> new Trouble.Away(party, why);
            default -> new Trouble.Refused(party, status, why);
        };
    }

    private static String problem(byte[] body) {
        try {
            JsonNode problem = Json.MAPPER.readTree(body);
            JsonNode field = problem.at("/violations/0/field");
            return (problem.path("type").asText() + " " + problem.path("detail").asText() + " " + field.asText())
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return Json.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 2);
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
