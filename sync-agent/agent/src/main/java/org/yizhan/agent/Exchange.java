package org.yizhan.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Questions and answers in JSON over one HTTP client. A question may take long as long as something moves: it ends
/// when nothing did for its patience, also when the line goes dead in the middle of an answer.
final class Exchange {
    private static final int GZIP_FROM_BYTES = 1024;

    /// A line that drips for ever is a dead one.
    private static final Duration LONGEST = Duration.ofMinutes(15);

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
        return value(send(request(path).GET().build(), new Progress(), patience), answer);
    }

    <T> T post(String path, Object body, Class<T> answer, Duration patience) throws Trouble, InterruptedException {
        return post(path, body, answer, patience, head -> {});
    }

    /// @param heads  sees the head of the answer, whatever the answer is
    <T> T post(String path, Object body, Class<T> answer, Duration patience, Consumer<HttpHeaders> heads)
            throws Trouble, InterruptedException {
        byte[] json = bytes(body);
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (party == Trouble.Party.COUNTY && json.length >= GZIP_FROM_BYTES) {
            json = gzip(json);
            request.header("Content-Encoding", "gzip");
        }
        HttpResponse<byte[]> response = posted(request, json, patience);
        heads.accept(response.headers());
        return value(response, answer);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept-Encoding", "gzip");
        headers.get().forEach(request::header);
        return request;
    }

    private HttpResponse<byte[]> posted(HttpRequest.Builder request, byte[] body, Duration patience)
            throws Trouble, InterruptedException {
        Progress progress = new Progress();
        return send(request.POST(progress.sending(body)).build(), progress, patience);
    }

    private <T> T value(HttpResponse<byte[]> response, Class<T> answer) throws Trouble {
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

    private HttpResponse<byte[]> send(HttpRequest request, Progress progress, Duration patience)
            throws Trouble, InterruptedException {
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, progress.receiving());
        try {
            while (true) {
                Duration left = patience.minus(progress.still());
                if (!left.isPositive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new Trouble.Away(party, Why.TIMEOUT, "nothing was heard for " + patience.toSeconds() + " s");
                }
                Optional<HttpResponse<byte[]>> come = await(answer, left);
                if (come.isPresent()) {
                    return come.get();
                }
            }
        } catch (ExecutionException e) {
            throw new Trouble.Away(party, Why.of(e.getCause()), String.valueOf(e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private static Optional<HttpResponse<byte[]>> await(CompletableFuture<HttpResponse<byte[]>> answer, Duration left)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(answer.get(left.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        }
    }

    private byte[] body(HttpResponse<byte[]> response) throws Trouble {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return response.body();
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new Trouble.Away(party, Why.COUNTY_ERROR, "a garbled answer");
        }
    }

    /// Too busy or starting is away; a fault over what was sent is a refusal like a 4xx.
    Trouble refusal(int status, byte[] body) {
        String why = status + " " + problem(body);
        return Why.isBusy(status)
                ? new Trouble.Away(party, Why.COUNTY_BUSY, why)
                : new Trouble.Refused(party, status, why);
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
