package org.yizhan.house.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The least a JavaFX program can be: a window of one colour. What the kiosk's start is measured against.
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) {
        Application.launch(App.class, arguments);
    }

    /// JavaFX's way in. The arguments are width and height in pixels.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            double width = Double.parseDouble(getParameters().getRaw().get(0));
            double height = Double.parseDouble(getParameters().getRaw().get(1));
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setScene(new Scene(new Pane(), width, height, Color.IVORY));
            stage.setX(0);
            stage.setY(0);
            stage.show();
        }
    }
}
