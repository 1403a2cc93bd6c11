package org.yizhan.core.devices;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives the core under test a printer.
public final class WithPrinter implements QuarkusTestResourceLifecycleManager {
    private static @Nullable FakePrinter printer;

    @Override
    public Map<String, String> start() {
        var plugged = new FakePrinter();
        printer = plugged;
        return Map.of("yizhan.printer", plugged.address());
    }

    @Override
    public void stop() {
        printer().close();
    }

    public static FakePrinter printer() {
        FakePrinter plugged = printer;
        if (plugged == null) {
            throw new IllegalStateException("the printer has not been plugged in");
        }
        return plugged;
    }
}
