package org.yizhan.house.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.county.Officer;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Layout;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.Child;

/// `run.json`: what a second terminal, a script or a test needs to know of a running house.
///
/// @param house  pid of the supervisor
/// @param pids   of its processes, as they are now
/// @param tokens files with the enrolled clients' tokens
record RunJson(
        long house,
        Map<String, String> addresses,
        Map<String, Long> pids,
        List<SampleStaff> staff,
        Map<String, String> officer,
        Map<String, String> tokens) {
    static RunJson of(SampleHouse house) {
        Layout layout = house.plan().layout();
        var pids = new TreeMap<String, Long>();
        for (Child child : house.children()) {
            pids.put(child.name(), child.pid());
        }
        var tokens = new LinkedHashMap<String, String>();
        for (int i = 1; i <= house.plan().enrolled(); i++) {
            tokens.put(Processes.KIOSK + i, layout.token(Processes.KIOSK + i).toString());
        }
        tokens.put(Processes.BOARD, layout.token(Processes.BOARD).toString());
        return new RunJson(
                ProcessHandle.current().pid(),
                addresses(house.plan().ports()),
                pids,
                SampleStaff.all(),
                Map.of("account", Officer.ACCOUNT, "password", Officer.PASSWORD),
                tokens);
    }

    private static Map<String, String> addresses(Ports ports) {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("core", ports.coreAddress());
        addresses.put("console", ports.coreAddress() + "/console");
        addresses.put("board", ports.coreAddress() + "/board");
        addresses.put("county", ports.countyAddress());
        addresses.put("countySync", "https://127.0.0.1:" + ports.countySync());
        addresses.put("postgres", "127.0.0.1:" + ports.postgres());
        addresses.put("printer", "127.0.0.1:" + ports.printer());
        return addresses;
    }

    /// The port the house in that place was last started on, if it ever was.
    static Optional<Integer> port(Layout layout) {
        try {
            String core = Json.MAPPER
                    .readTree(layout.runJson().toFile())
                    .path("addresses")
                    .path("core")
                    .asText();
            return core.isEmpty()
                    ? Optional.empty()
                    : Optional.of(URI.create(core).getPort());
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    void write(Layout layout) {
        try {
            Layout.writePrivately(
                    layout.runJson(),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
