package org.yizhan.ui;

import java.io.IOException;

/// Runs the fake core on a port, to look at screens without a center: `java … org.yizhan.ui.FakeCoreMain 8600`.
final class FakeCoreMain {
    private FakeCoreMain() {}

    public static void main(String[] arguments) throws IOException {
        var core = new FakeCore(new Village(), Integer.parseInt(arguments[0]));
        System.out.println(core.address());
    }
}
