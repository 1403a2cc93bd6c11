package org.yizhan.core.web;

import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;

/// Whether a request was made on the machine that the core runs on, at its plain door.
public final class OwnMachine {
    private OwnMachine() {}

    public static boolean sends(RoutingContext request) {
        String from = request.request().remoteAddress().hostAddress();
        return !request.request().isSSL()
                && from != null
                && InetAddress.ofLiteral(from).isLoopbackAddress();
    }
}
