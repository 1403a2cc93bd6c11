package org.yizhan.agent;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// What the county says to this center's certificate when it is asked nothing else. With TLS 1.3 it judges the
/// certificate after the handshake: a request that is on its way by then meets a closed connection, whose reset may
/// overtake the county's reason. Here little is on its way, so the reason mostly arrives, and it is asked for more than
/// once.
final class Doorstep {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int HTTPS = 443;
    private static final int TRIES = 4;

    private final URI county;
    private final SSLContext tls;

    Doorstep(URI county, SSLContext tls) {
        this.county = county;
        this.tls = tls;
    }

    /// Why the county does not let this center in; empty when it does, or when nobody says so.
    Optional<Trouble.Away> refusal() {
        for (int i = 0; i < TRIES; i++) {
            try {
                knock();
                return Optional.empty();
            } catch (SocketTimeoutException | ConnectException nobody) {
                return Optional.empty();
            } catch (IOException e) {
                Why why = Why.of(e);
                if (why == Why.CERTIFICATE || why == Why.CLOCK) {
                    return Optional.of(new Trouble.Away(Trouble.Party.COUNTY, why, e.toString()));
                }
            }
        }
        return Optional.empty();
    }

    private void knock() throws IOException {
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
        }
    }
}
