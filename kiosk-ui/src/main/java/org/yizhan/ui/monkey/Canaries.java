package org.yizhan.ui.monkey;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Unbroken;

/// What somebody entered or held before the reader, and whether any of it is still there when they have gone.
final class Canaries {
    /// Shorter ones stand in ordinary words and numbers too.
    private static final Pattern TELLING = Pattern.compile("\\p{IsHan}{3,}.*|.{6,}", Pattern.DOTALL);

    private static final int REMEMBERED = 500;

    private final Set<String> secrets = new LinkedHashSet<>();
    private final Set<String> found = new TreeSet<>();

    /// Takes note of what is personal on a screen.
    void see(Screen screen) {
        switch (screen) {
            case Screen.Apply(var item, Draft draft, int step) -> keep(item, draft);
            case Screen.Review(var item, Draft draft) -> keep(item, draft);
            case Screen.KnownPerson(var item, Draft draft, int step, String paper) -> {
                keep(item, draft);
                keep(paper);
            }
            case Screen.SignIn(var scan, String card) -> keep(card);
            case Screen.CaseProgress(String code) -> keep(code);
            case Screen.Filed(var receipt) -> keep(receipt.qrText());
            default -> {}
        }
    }

    /// Takes note of what is being written.
    void see(Scene scene) {
        if (scene.lookup("#field") instanceof Label field) {
            keep(field.getText());
        }
    }

    /// Choices are the catalogue's words, not the person's.
    private void keep(Catalogue.Item item, Draft draft) {
        Asks.of(item).stream()
                .filter(ask -> ask.kind() != Ask.Kind.CHOICE && ask.kind() != Ask.Kind.CONSENT)
                .forEach(ask -> keep(draft.answer(ask.id())));
    }

    private void keep(String secret) {
        if (TELLING.matcher(secret).matches() && secrets.add(secret) && secrets.size() > REMEMBERED) {
            secrets.remove(secrets.iterator().next());
        }
    }

    /// Looks through all that the window holds, seen or not. On the FX thread.
    void search(Node root) {
        var text = new StringBuilder();
        collect(root, part -> text.append(part).append('\n'));
        secrets.stream().filter(secret -> text.indexOf(secret) >= 0).forEach(found::add);
    }

    private static void collect(Node node, Consumer<String> into) {
        into.accept(String.valueOf(node.getId()));
        into.accept(String.valueOf(node.getUserData()));
        into.accept(String.valueOf(node.getAccessibleText()));
        if (node.hasProperties()) {
            into.accept(node.getProperties().toString());
        }
        switch (node) {
            case Labeled labeled -> {
                into.accept(Unbroken.written(String.valueOf(labeled.getText())));
                if (labeled.getGraphic() != null) {
                    collect(labeled.getGraphic(), into);
                }
            }
            case Text text -> into.accept(Unbroken.written(text.getText()));
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    int found() {
        return found.size();
    }
}
