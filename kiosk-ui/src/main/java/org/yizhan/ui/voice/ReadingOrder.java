package org.yizhan.ui.voice;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unbroken;
import org.yizhan.ui.parts.Unspoken;

/// The texts of a screen in the order they are read in: what it is about, its content with all its pages, and what can
/// be done. They are taken from the screen itself, so what is heard is what stands there.
public final class ReadingOrder {
    private final List<Passage> passages = new ArrayList<>();

    private ReadingOrder() {}

    public static List<Passage> of(Node root) {
        var order = new ReadingOrder();
        order.visit(root);
        return List.copyOf(order.passages);
    }

    private void visit(Node node) {
        if (!node.isVisible() || !node.isManaged() || Unspoken.isMarked(node)) {
            return;
        }
        visitShown(node);
    }

    private void visitShown(Node node) {
        switch (node) {
            case Sheet sheet -> sheet.inOrder().forEach(this::visit);
            case Paged pages -> pages.items().forEach(this::visitShown);
            case Button button when button.getGraphic() != null -> visit(button.getGraphic());
            case Label label when label.getStyleClass().contains("icon") -> {}
            case Label label -> add(label.getText(), label);
            case Text text -> add(text.getText(), text);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::visit);
            default -> {}
        }
    }

    private void add(String text, Node node) {
        if (!text.isBlank()) {
            passages.add(new Passage(Unbroken.written(text), node));
        }
    }
}
