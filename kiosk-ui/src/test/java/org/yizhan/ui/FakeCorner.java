package org.yizhan.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.Checkup.Check;
import org.yizhan.contract.devices.Checkup.Finding;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.FakeCore.Reply;

/// The staff corner of a fake core: number 01, PIN 271828.
final class FakeCorner {
    static final String DIGITS = "01271828";
    private static final Instant AT = Instant.parse("2026-11-23T01:20:00Z");

    /// A pass that is good whatever happens: for looking at pages.
    static final Corner.Pass STANDING = new Corner.Pass("corner-standing", AT);

    /// What was done, in its order: `test-print`, `leave` …
    final List<String> acts = new CopyOnWriteArrayList<>();
    volatile List<Check> checks = List.of(
            new Check(Finding.PRINTER_WELL, true, AT, 0),
            new Check(Finding.SOUND_NO_CARD, false, null, 0),
            new Check(Finding.COUNTY_AWAY, false, AT, 12),
            new Check(Finding.SYNC_LAST, true, AT, 12),
            new Check(Finding.DISK_WELL, true, null, 52_000),
            new Check(Finding.CLOCK_WELL, true, AT, 0));
    volatile KioskChoices choices = KioskChoices.AS_INSTALLED;
    /// Wrong tries that have to be waited for.
    volatile boolean mustWait;
    private volatile String token = "";
    private int opened;

    boolean isOpenFor(String asked) {
        return asked.equals(STANDING.token()) || (!token.isEmpty() && token.equals(asked));
    }

    /// As when the core restarts: it knows no pass any more.
    void forget() {
        token = "";
    }

    private Corner.Pass open() {
        opened++;
        token = "corner-" + opened;
        return new Corner.Pass(token, AT);
    }

    boolean answers(String path) {
        return path.startsWith("/api/staff/corner") || path.startsWith("/api/devices/kiosk");
    }

    @Nullable
    Reply get(String path) {
        return switch (path) {
            case "/api/devices/kiosk" -> new Reply(200, new Checkup("kiosk-1", "0.1.0", AT, checks, choices));
            case "/api/devices/kiosk/choices" -> new Reply(200, choices);
            default -> null;
        };
    }

    Reply write(String path, String body) {
        if (path.equals("/api/staff/corner")) {
            return enter(body);
        }
        String act = path.substring(path.lastIndexOf('/') + 1);
        acts.add(act);
        return switch (act) {
            case "leave" -> {
                forget();
                yield new Reply(200, Map.of());
            }
            case "choices" -> {
                choices = FakeCore.read(body, KioskChoices.class);
                yield new Reply(200, choices);
            }
            case "test-print" ->
                new Reply(
                        200,
                        new Print(
                                new java.util.UUID(0, 1),
                                new java.util.UUID(0, 2),
                                null,
                                "test",
                                Print.State.QUEUED,
                                null,
                                AT,
                                0));
            case "names" -> new Reply(200, new Corner.Names(List.of("王秀珉")));
            case "test-sound" -> new Reply(200, checks.get(1));
            default -> new Reply(200, Map.of());
        };
    }

    private Reply enter(String body) {
        var entry = FakeCore.read(body, Corner.Entry.class);
        if (mustWait) {
            return new Reply(
                    429,
                    new Problem(
                            Problem.URN + "staff:wait", "wait", 429, null, null, Map.of("seconds", "8"), List.of()));
        }
        return DIGITS.equals(entry.number() + entry.pin())
                ? new Reply(200, open())
                : FakeCore.refusal(401, "staff:wrong-pin");
    }

    List<String> done() {
        return new ArrayList<>(acts);
    }
}
