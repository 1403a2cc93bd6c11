package org.yizhan.agent;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// What the county says to this center's certificate when it is asked nothing else. With TLS 1.3 it judges the
/// certificate after the handshake: a request that is on its way by then meets a closed connection, whose reset may
/// overtake the county's reason. Here nothing is on its way, so the reason arrives.
final class Doorstep {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int HTTPS = 443;

    private final URI county;
    private final SSLContext tls;

    Doorstep(URI county, SSLContext tls) {
        this.county = county;
        this.tls = tls;
    }

    /// Why the county does not let this center in; empty when it does, or when nobody answers.
    Optional<Trouble.Away> refusal() {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        int port = county.getPort() < 0 ? HTTPS : county.getPort();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(county.getHost(), port), patience);
            plain.setSoTimeout(patience);
            try (SSLSocket door =
                    (SSLSocket) tls.getSocketFactory().createSocket(plain, county.getHost(), port, true)) {
                door.startHandshake();
                door.getInputStream().read();
            }
            return Optional.empty();
        } catch (IOException e) {
            Why why = Why.of(e);
            return why == Why.CERTIFICATE || why == Why.CLOCK
                    ? Optional.of(new Trouble.Away(Trouble.Party.COUNTY, why, e.toString()))
                    : Optional.empty();
        }
    }
}
