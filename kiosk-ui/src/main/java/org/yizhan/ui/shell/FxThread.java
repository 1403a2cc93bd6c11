package org.yizhan.ui.shell;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one door to the FX thread: everything that comes from elsewhere goes through here.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
