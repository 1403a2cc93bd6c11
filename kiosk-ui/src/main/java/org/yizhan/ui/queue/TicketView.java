package org.yizhan.ui.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.PrintLine;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// The number, large: it counts whether or not the printer works.
public final class TicketView {
    private static final String PRINT = "queue.print";

    private TicketView() {}

    /// @param announce  says words aloud
    public static View of(TicketModel model, Look look, Consumer<List<String>> announce) {
        var sheet = new Sheet(look);
        Follow.value(sheet, model.missingProperty(), missing -> {
            var known = model.ticket().valueProperty().get();
            if (missing != null && known != null) {
                draw(sheet, model, known, null, look);
            }
        });
        Draw.reading(sheet, model.ticket(), (ticket, problem) -> {
            draw(sheet, model, ticket, problem, look);
            if (ticket != null && model.tellsNumber()) {
                announce.accept(List.of(PrintLine.words(look, PRINT, ticket.print()), ticket.number()));
            }
        });
        return new View(look.text("queue.crumb"), sheet);
    }

    private static void draw(
            Sheet sheet, TicketModel model, Queue.@Nullable Ticket ticket, @Nullable Problem problem, Look look) {
        var body = new ArrayList<Node>();
        if (problem != null) {
            body.add(ProblemNote.of(look, problem));
        }
        if (ticket != null) {
            lead(sheet, ticket, look);
            body.add(card(model, ticket, look));
            if (isInLine(ticket)) {
                if (!look.metrics().portrait()) {
                    body.addAll(turn(ticket, look).toList());
                }
                body.add(more(model, ticket, look));
            }
        }
        var column = new VBox(body.toArray(Node[]::new));
        column.getStyleClass().add("column");
        column.setAlignment(look.lowReach() ? Pos.BOTTOM_CENTER : Pos.CENTER);
        sheet.body(new StackPane(column));
        sheet.actions(actions(model, ticket, look));
    }

    /// On a landscape panel what is said about the number stands beside it.
    private static void lead(Sheet sheet, Queue.Ticket ticket, Look look) {
        var paper = PrintLine.of(look, PRINT, ticket.print());
        if (look.metrics().portrait()) {
            paper.setAlignment(Pos.CENTER);
            sheet.lead(paper);
        } else {
            var lead = new ArrayList<Node>();
            lead.add(paper);
            lead.addAll(said(ticket, look));
            sheet.lead(lead.toArray(Node[]::new));
        }
    }

    private static List<Node> said(Queue.Ticket ticket, Look look) {
        return switch (ticket.state()) {
            case WAITING, TRANSFERRED -> waiting(ticket, look);
            case CALLED -> List.of(called(ticket, look));
            case WAITING_FOR_PAPERS -> List.of(KeptPlace.until(ticket.until(), look));
            case SERVING, HELD, FINISHED, MISSED, CANCELLED ->
                List.of(look.centered(look.texts().of("queue", ticket.state()), "t-section"));
        };
    }

    /// Who was told to come back need not watch the screen yet. Beside the number, and where a panel has no row to
    /// spare, there is room for the time alone: on another day it takes two lines.
    private static List<Node> waiting(Queue.Ticket ticket, Look look) {
        Instant back = ticket.returnAt();
        if (back != null) {
            boolean narrow = look.tight() || look.low();
            String moment = narrow
                    ? look.dates().shortMomentFrom(ticket.issuedAt(), back)
                    : look.dates().momentFrom(ticket.issuedAt(), back);
            var time = look.centered(moment, narrow ? "t-section" : "t-title", "t-tone");
            time.setId("come-back");
            var when = new HBox(look.well(look.text("queue.come-back"), time));
            boolean roomy = look.metrics().portrait() && !narrow;
            return roomy ? List.of(when, ahead(ticket, look)) : List.of(when);
        }
        if (look.tight() || look.low()) {
            return List.of(aheadAndWait(ticket, look));
        }
        if (look.largePrint()) {
            return List.of(aheadAndWait(ticket, look), where(look));
        }
        return look.metrics().portrait()
                ? Stream.concat(Stream.of(aheadBesideWait(ticket, look), where(look)), turn(ticket, look))
                        .toList()
                : List.of(ahead(ticket, look), wait(ticket, look), where(look));
    }

    /// By what one is called, where there is room for it; elsewhere it is one touch further on ([TicketMoreView]).
    private static Stream<Node> turn(Queue.Ticket ticket, Look look) {
        Turn.Rule rule = ticket.rule();
        boolean roomy = !look.tight() && !look.low() && !look.largePrint();
        return rule == null || ticket.returnAt() != null || !roomy ? Stream.of() : Stream.of(TurnWords.of(look, rule));
    }

    private static List<? extends Node> actions(TicketModel model, Queue.@Nullable Ticket ticket, Look look) {
        var actions = new ArrayList<Button>();
        boolean kept = ticket != null && ticket.state() == Queue.State.WAITING_FOR_PAPERS;
        if (ticket != null && ticket.print() != null && isSettled(ticket.print())) {
            actions.add(Actions.action(look, "reprint", "printer-line", "queue.reprint", model::reprint));
        }
        if (kept && !model.isFresh()) {
            actions.add(Actions.action(
                    look, "come-back-now", "coupon-3-line", words(look, "queue.kept.back"), model::comeBack));
        }
        actions.add(Actions.action(look, "done", "check-line", "common.done", model::finish, "primary"));
        return Actions.of(look, actions);
    }

    private static boolean isSettled(Print.State print) {
        return print == Print.State.FAILED || print == Print.State.CONFIRMED;
    }

    private static boolean isInLine(Queue.Ticket ticket) {
        return ticket.state() == Queue.State.WAITING || ticket.state() == Queue.State.TRANSFERRED;
    }

    private static String words(Look look, String key) {
        return look.tight() || look.low() || look.largePrint() ? key + ".short" : key;
    }

    /// One row that asks nothing of who has nothing to tell.
    private static Node more(TicketModel model, Queue.Ticket ticket, Look look) {
        String words = ticket.priority().isPreferred() ? "queue.more.known" : words(look, "queue.more");
        return look.row("ticket-more", "tone-queue", look.label(look.text(words), "t-list"), () -> model.more(ticket));
    }

    private static Node card(TicketModel model, Queue.Ticket ticket, Look look) {
        var number = new Text(ticket.number());
        number.setBoundsType(TextBoundsType.VISUAL);
        number.getStyleClass().add("ticket-number");
        number.setId("ticket-number");
        boolean kept = ticket.state() == Queue.State.WAITING_FOR_PAPERS;
        if (look.cramped() || (kept && look.tight())) {
            number.getStyleClass().add("ticket-number-low");
        }
        var card = new VBox();
        // Where one row has to go, what is missing says more than the line's name: the number's letter tells that too.
        if (!kept || !look.cramped()) {
            card.getChildren().add(look.centered(look.text(ticket.serviceName()), "t-tile"));
        }
        card.getChildren().add(number);
        card.getStyleClass().addAll("card", "ticket", "centered", "tone-queue");
        if (look.metrics().portrait()) {
            card.getChildren().addAll(said(ticket, look));
        }
        if (kept) {
            card.getChildren().addAll(KeptPlace.missing(model.missingProperty().get(), look));
        }
        return card;
    }

    private static Node ahead(Queue.Ticket ticket, Look look) {
        String people = ticket.ahead() == 0 ? look.text("queue.next") : look.text("queue.people", ticket.ahead());
        var value = look.centered(people, "t-tile");
        value.setId("ticket-ahead");
        return new HBox(look.well(look.text(ticket.ahead() == 0 ? "queue.ahead.none" : "queue.ahead"), value));
    }

    private static Node wait(Queue.Ticket ticket, Look look) {
        return new HBox(look.well(look.text("queue.wait"), waitValue(ticket, look)));
    }

    private static Node aheadBesideWait(Queue.Ticket ticket, Look look) {
        var both = new HBox(ahead(ticket, look), wait(ticket, look));
        both.getStyleClass().add("wells");
        both.getChildren().forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
        return both;
    }

    /// Where there is little room, both in one. Who is next has heard what matters.
    private static Node aheadAndWait(Queue.Ticket ticket, Look look) {
        if (ticket.ahead() == 0 && ticket.forecast() == null) {
            return ahead(ticket, look);
        }
        String before = ticket.ahead() == 0 ? look.text("queue.next") : look.text("queue.ahead.wait", ticket.ahead());
        return new HBox(look.well(before, waitValue(ticket, look)));
    }

    private static Node waitValue(Queue.Ticket ticket, Look look) {
        var value = look.centered(WaitWords.of(look, ticket.forecast()), "t-tile");
        value.setId("ticket-wait");
        return value;
    }

    private static Node where(Look look) {
        return new HBox(look.well(look.text("queue.where"), look.centered(look.text("queue.where.how"), "t-section")));
    }

    private static Node called(Queue.Ticket ticket, Look look) {
        String desk = look.text("queue.desk", ticket.desk() == null ? "" : ticket.desk());
        return new HBox(look.well(look.text("queue.called"), look.centered(desk, "t-title", "t-tone")));
    }
}
