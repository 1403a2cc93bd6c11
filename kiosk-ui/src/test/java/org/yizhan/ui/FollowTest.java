package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.parts.Follow;

class FollowTest {
    private final SimpleObjectProperty<String> value = new SimpleObjectProperty<>("one");
    private final List<String> used = new ArrayList<>();

    /// What a view draws and throws away before anybody has seen it must not be drawn for ever after.
    @Test
    void a_value_is_followed_in_a_scene_alone_and_taken_up_again_there() throws Exception {
        Display.start();
        List<String> heard = Visitor.onFx(() -> {
            var owner = new Pane();
            Follow.value(owner, value, used::add);
            value.set("two, outside");
            value.set("three");
            var scene = new Scene(owner);
            value.set("four");
            scene.setRoot(new Pane());
            value.set("five, outside");
            scene.setRoot(owner);
            return used;
        });
        assertEquals(List.of("one", "three", "four", "five, outside"), heard);
    }
}
