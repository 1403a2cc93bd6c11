package org.yizhan.house.place;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/// The house's ports on the loopback address: five in a row from a base.
public record Ports(int base) {
    public static final int DEFAULT_BASE = 8600;

    public Ports {
        if (base < 1024 || base > 65531) {
            throw new Refusal(Refusal.USAGE, "--port takes a number from 1024 to 65531");
        }
    }

    public int core() {
        return base;
    }

    public int postgres() {
        return base + 1;
    }

    public int county() {
        return base + 2;
    }

    public int countySync() {
        return base + 3;
    }

    public int printer() {
        return base + 4;
    }

    public String coreAddress() {
        return "http://127.0.0.1:" + core();
    }

    public String countyAddress() {
        return "http://127.0.0.1:" + county();
    }

    /// Refuses when one of the ports is taken, naming it and what it is for.
    public void requireFree() {
        named().forEach((name, port) -> {
            if (!free(port)) {
                throw new Refusal(
                        Refusal.PORT_IN_USE,
                        "port " + port + " (" + name
                                + ") is in use: stop what uses it, or choose others with --port N");
            }
        });
    }

    private Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("core", core());
        named.put("PostgreSQL", postgres());
        named.put("county console", county());
        named.put("county sync", countySync());
        named.put("sample printer", printer());
        return named;
    }

    /// Five ports in a row that nobody uses now, for a house that exists only for a while.
    public static Ports anyFree() {
        for (int tries = 0; tries < 200; tries++) {
            int base = 20_000 + (int) (Math.random() * 10_000);
            var ports = new Ports(base);
            if (ports.named().values().stream().allMatch(Ports::free)) {
                return ports;
            }
        }
        throw new Refusal(Refusal.PORT_IN_USE, "found no five free ports in a row between 20000 and 30000");
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
