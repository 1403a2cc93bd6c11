package org.yizhan.core.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/// Where the core listens on the center's network: `192.168.1.20:8605`.
///
/// @param port  0 for any that is free
record LanAddress(InetAddress host, int port) {
    private static final String NONE = "none";
    private static final int MOST = 65_535;

    /// @param property  the value of `yizhan.lan`
    /// @throws IllegalArgumentException naming what is wrong; a public address is, for this door is the LAN's
    static Optional<LanAddress> of(String property) {
        if (property.isBlank() || property.strip().equals(NONE)) {
            return Optional.empty();
        }
        String value = property.strip();
        try {
            URI uri = URI.create("https://" + value);
            LanAddress lan = new LanAddress(Inet4Address.ofLiteral(String.valueOf(uri.getHost())), uri.getPort());
            if (lan.port >= 0
                    && lan.port <= MOST
                    && lan.isPrivate()
                    && lan.toString().equals(value)) {
                return Optional.of(lan);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refusal(value), e);
        }
        throw new IllegalArgumentException(refusal(value));
    }

    private static String refusal(String value) {
        return "yizhan.lan=" + value + ": none, or a private IPv4 address with a port, 192.168.1.20:8605";
    }

    private boolean isPrivate() {
        return host.isSiteLocalAddress() || host.isLinkLocalAddress() || host.isLoopbackAddress();
    }

    @Override
    public String toString() {
        return host.getHostAddress() + ":" + port;
    }
}
