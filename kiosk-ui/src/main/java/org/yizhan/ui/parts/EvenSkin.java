package org.yizhan.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A wrapped label whose few lines end where one pauses, as far as that takes no further line: it is made
/// narrower until they do. What takes many lines stays as it is.
final class EvenSkin extends LabelSkin {
    private static final int FEW = 3;
    private static final int LONGEST = 60;

    private record Question(String text, Font font, double room) {}

    private Question asked = new Question("", Font.getDefault(), 0);
    private double answer;

    private EvenSkin(Label label) {
        super(label);
    }

    /// A label that has this skin from when it is first drawn.
    static Label label(String text) {
        return new Label(Unbroken.of(text)) {
            @Override
            protected Skin<?> createDefaultSkin() {
                return new EvenSkin(this);
            }
        };
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double even = even(width);
        double beside = width - even;
        HPos side = getSkinnable().getAlignment().getHpos();
        double shift = switch (side) {
            case LEFT -> 0;
            case CENTER -> beside / 2;
            case RIGHT -> beside;
        };
        super.layoutChildren(x + shift, y, even, height);
    }

    private double even(double room) {
        Label label = getSkinnable();
        String text = label.getText();
        if (text == null
                || text.isEmpty()
                || text.length() > LONGEST
                || text.indexOf('\n') >= 0
                || !label.isWrapText()) {
            return room;
        }
        var question = new Question(text, label.getFont(), room);
        if (!question.equals(asked)) {
            asked = question;
            answer = best(question);
        }
        return answer;
    }

    private static double best(Question question) {
        var text = new Text(question.text());
        text.setFont(question.font());
        if (text.getLayoutBounds().getWidth() <= question.room()) {
            return question.room();
        }
        List<Integer> wide = starts(text, question.room());
        int least = LineBreaks.faults(question.text(), wide);
        double best = question.room();
        double step = question.font().getSize() / 2;
        for (double width = question.room() - step; least > 0 && wide.size() < FEW && width > step; width -= step) {
            List<Integer> narrow = starts(text, width);
            if (narrow.size() > wide.size()) {
                break;
            }
            int faults = LineBreaks.faults(question.text(), narrow);
            if (faults < least) {
                least = faults;
                best = width;
            }
        }
        return best;
    }

    /// Where each line but the first begins.
    private static List<Integer> starts(Text text, double width) {
        text.setWrappingWidth(width);
        var starts = new ArrayList<Integer>();
        double line = top(text, 0);
        for (int at = 1; at < text.getText().length(); at++) {
            double here = top(text, at);
            if (here > line + 1) {
                starts.add(at);
                line = here;
            }
        }
        return starts;
    }

    private static double top(Text text, int at) {
        return text.caretShape(at, true)[0] instanceof MoveTo caret ? caret.getY() : 0;
    }
}
