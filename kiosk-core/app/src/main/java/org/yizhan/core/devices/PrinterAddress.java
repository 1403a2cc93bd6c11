package org.yizhan.core.devices;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/// Where the printer is: `tcp://host:port`, `file:/dev/usb/lp0` or `none`.
final class PrinterAddress {
    static final String NONE = "none";
    private static final int RAW_PORT = 9100;

    private PrinterAddress() {}

    /// @throws IllegalArgumentException  it is none of the three
    static Printer open(String address, PrinterPatience patience) {
        URI uri = URI.create(address);
        if ("tcp".equals(uri.getScheme()) && uri.getHost() != null) {
            int port = uri.getPort() < 0 ? RAW_PORT : uri.getPort();
            return new TcpPrinter(InetSocketAddress.createUnresolved(uri.getHost(), port), patience);
        }
        if ("file".equals(uri.getScheme()) && uri.getPath() != null) {
            return new FilePrinter(Path.of(uri.getPath()), patience);
        }
        throw new IllegalArgumentException(
                "yizhan.printer=" + address + ": expected none, tcp://host:port or file:/dev/usb/lp0");
    }
}
