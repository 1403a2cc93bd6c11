package org.yizhan.county.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Wire;

/// An agent's line to the county under test, with or without a client certificate.
public final class Wired {
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpClient http;
    private final URI door;

    private Wired(HttpClient http, URI door) {
        this.http = http;
        this.door = door;
    }

    /// Enrols the center at the county's http port and speaks with the identity it was given.
    public static Wired enrolled(URI console, URI door, String center) {
        return with(enrol(console, center), door, true);
    }

    public static Wire.Enrolment enrol(URI console, String center) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(console.resolve("/api/enrolments"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", basic("officer", "county-sample"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"center\":\"" + center + "\"}"))
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.statusCode() + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return JSON.readValue(answer.body(), Wire.Enrolment.class);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// @param showing  whether the client certificate is shown
    public static Wired with(Wire.Enrolment enrolment, URI door, boolean showing) {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry(
                    "county",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(enrolment.trust().getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusting.init(trust);
            SSLContext tls = SSLContext.getInstance("TLSv1.3");
            tls.init(showing ? keys(enrolment) : null, trusting.getTrustManagers(), null);
            return new Wired(HttpClient.newBuilder().sslContext(tls).build(), door);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyManager[] keys(Wire.Enrolment enrolment) throws GeneralSecurityException, IOException {
        KeyStore identity = KeyStore.getInstance("PKCS12");
        identity.load(
                new ByteArrayInputStream(enrolment.identity()),
                enrolment.password().toCharArray());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(identity, enrolment.password().toCharArray());
        return factory.getKeyManagers();
    }

    public static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /// @param status  0 when no answer came: the handshake was refused
    public record Answer(int status, byte[] body) {
        public <T> T as(Class<T> type) {
            try {
                if (status >= 300) {
                    throw new AssertionError(status + " " + new String(body, StandardCharsets.UTF_8));
                }
                return JSON.readValue(body, type);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        public String problem() {
            try {
                JsonNode tree = JSON.readTree(body);
                return tree.path("type").asText();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    /// The time at which the county says it answered; empty where it does not say.
    public String date(String path) {
        try {
            return http.send(HttpRequest.newBuilder(door.resolve(path)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .orElse("");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /// A body as agents send it.
    public Answer postZipped(String path, byte[] body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(body);
            }
            HttpRequest request = HttpRequest.newBuilder(door.resolve(path))
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException refused) {
            return new Answer(0, new byte[0]);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Answer send(String method, String path, @Nullable Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json");
            byte[] json = body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
            request.method(
                    method,
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(json));
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException refused) {
            return new Answer(0, new byte[0]);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
