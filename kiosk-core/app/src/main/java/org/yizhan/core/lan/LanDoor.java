package org.yizhan.core.lan;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Opens the core to the center's network, over TLS, beside the plain door on loopback and with all of its limits.
/// After a power cut the core is there before the network: until the address exists, the door is tried again, and
/// whoever is on loopback is served meanwhile.
@ApplicationScoped
class LanDoor implements HttpServerOptionsCustomizer {
    private static final Logger LOG = Logger.getLogger(LanDoor.class);
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final CenterAuthority authority;
    private final Optional<LanAddress> address;
    private final CompletableFuture<Integer> opened = new CompletableFuture<>();
    private volatile @Nullable HttpServer server;
    private volatile boolean closing;
    private boolean complained;

    LanDoor(Vertx vertx, CenterAuthority authority, @ConfigProperty(name = "yizhan.lan") String lan) {
        this.vertx = vertx;
        this.authority = authority;
        this.address = LanAddress.of(lan);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions plain) {
        if (!InetAddress.ofLiteral(plain.getHost()).isLoopbackAddress()) {
            throw new IllegalStateException("quarkus.http.host=" + plain.getHost()
                    + ": plain HTTP stays on loopback; yizhan.lan opens the core to the network");
        }
        address.ifPresent(lan -> vertx.executeBlocking(() -> options(plain, lan))
                .onSuccess(this::open)
                .onFailure(failure -> LOG.errorf(failure, "the door to the LAN stays closed: it has no certificate")));
    }

    /// The port that it is open on, once it is.
    int port() {
        return opened.join();
    }

    private HttpServerOptions options(HttpServerOptions plain, LanAddress lan) throws GeneralSecurityException {
        List<String> names = Stream.concat(Stream.of(lan.host().getHostAddress()), HostName.local().stream())
                .toList();
        return new HttpServerOptions(plain)
                .setHost(lan.host().getHostAddress())
                .setPort(lan.port())
                .setSsl(true)
                .setUseAlpn(true)
                .setEnabledSecureTransportProtocols(PROTOCOLS)
                .setKeyCertOptions(KeyCertOptions.wrap(new DoorKey(authority, names)));
    }

    private void open(HttpServerOptions options) {
        if (closing) {
            return;
        }
        HttpServer next = vertx.createHttpServer(options).requestHandler(VertxHttpRecorder.getRootHandler());
        server = next;
        next.listen()
                .onSuccess(listening -> {
                    LOG.infof("open to the LAN on https://%s:%d", options.getHost(), listening.actualPort());
                    opened.complete(listening.actualPort());
                })
                .onFailure(failure -> again(options, failure));
    }

    private void again(HttpServerOptions options, Throwable failure) {
        if (!complained) {
            complained = true;
            LOG.warnf("not on the LAN yet, %s:%d: %s", options.getHost(), options.getPort(), failure.getMessage());
        }
        vertx.setTimer(AGAIN.toMillis(), tick -> open(options));
    }

    void close(@Observes ShutdownEvent stopping) {
        closing = true;
        HttpServer open = server;
        if (open != null) {
            open.close();
        }
    }
}
