package org.yizhan.core.console;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.queue.TurnWords;
import org.yizhan.core.queue.WaitWords;
import org.yizhan.core.store.CoreClock;

/// What one reads of one's own number on a phone. It says nothing of the person, and nothing of anybody else but how
/// many are before.
///
/// @param forecast  how long it will still be, or that this cannot be told; empty where nobody waits
/// @param turn  by what one is called; empty where nobody waits
/// @param filed  what became of it, one line a case
/// @param mood  how it looks: `waiting`, `called` or `over`
/// @param over  whether nothing will come any more
public record TicketPage(
        String language,
        String center,
        String number,
        String service,
        String headline,
        String forecast,
        String detail,
        String turn,
        List<String> filed,
        String updated,
        String away,
        String mood,
        boolean over) {
    private static final LocalizedText NEXT = LocalizedText.of("快到您了，请别走远", "You are next, please stay close");
    private static final LocalizedText AHEAD = LocalizedText.of("前面还有 %d 人", "%d before you");
    private static final LocalizedText CALLED = LocalizedText.of("请到 %d 号窗口", "Please come to desk %d");
    private static final LocalizedText SERVING = LocalizedText.of("正在 %d 号窗口办", "At desk %d now");
    private static final LocalizedText HELD = LocalizedText.of("先放着，位子还在", "On hold, your place is kept");
    private static final LocalizedText PAPERS = LocalizedText.of("等您带材料来", "Waiting for your papers");
    private static final LocalizedText MISSED = LocalizedText.of("叫过您了，没见到人", "You were called and did not come");
    private static final LocalizedText FINISHED = LocalizedText.of("办完了", "Finished");
    private static final LocalizedText CANCELLED = LocalizedText.of("这个号取消了", "This number was cancelled");

    private static final LocalizedText FORECAST = LocalizedText.of("大约还要等：%s", "Still to wait: %s");
    private static final LocalizedText NO_FORECAST =
            LocalizedText.of("还要等多久，暂时估不准。", "How long you will still wait cannot be told now.");
    private static final LocalizedText LISTEN = LocalizedText.of(
            "叫到号会上大屏，也会喊。这一页自己更新。", "Your number is shown and called out. This page follows by itself.");
    private static final LocalizedText COME_BACK = LocalizedText.of("位子留到 %s。", "Your place is kept until %s.");
    private static final LocalizedText SAY_SO = LocalizedText.of("请到窗口说一声。", "Please tell the staff at a desk.");
    private static final LocalizedText BE_BACK = LocalizedText.of("请 %s 回来", "Please be back %s");
    private static final LocalizedText NOBODY =
            LocalizedText.of("窗口现在没有人，号已经排上了。", "Nobody is at the desks now; your number is in the line.");
    private static final LocalizedText THANKS = LocalizedText.of("谢谢您来。", "Thank you for coming.");
    private static final LocalizedText DAY = LocalizedText.of("M月d日 HH:mm", "d MMM HH:mm");
    private static final LocalizedText CASE = LocalizedText.of("%s：%s，办件编号 %s", "%s: %s, case number %s");
    private static final LocalizedText UPDATED = LocalizedText.of("%s 的情况", "As of %s");
    private static final LocalizedText AWAY =
            LocalizedText.of("暂时连不上，号还在。请听叫号。", "No connection for now. Your number is safe; please listen for it.");

    private static final Set<Queue.State> WAITS = EnumSet.of(Queue.State.WAITING, Queue.State.TRANSFERRED);
    private static final Set<Queue.State> CALLS = EnumSet.of(Queue.State.CALLED, Queue.State.SERVING);
    private static final Set<Queue.State> ENDS = EnumSet.of(Queue.State.FINISHED, Queue.State.CANCELLED);

    public TicketPage {
        filed = List.copyOf(filed);
    }

    /// @param became  the cases that were filed on it
    static TicketPage of(
            Queue.Ticket ticket, List<Cases.Became> became, LocalizedText center, String language, ZonedDateTime now) {
        Optional<Instant> back = toldToReturn(ticket, now);
        boolean over = ENDS.contains(ticket.state());
        String mood = CALLS.contains(ticket.state()) ? "called" : over ? "over" : "waiting";
        return new TicketPage(
                language,
                center.in(language),
                ticket.number(),
                ticket.serviceName().in(language),
                back.map(at -> BE_BACK.in(language).formatted(day(at, language)))
                        .orElseGet(() -> headline(ticket, language)),
                back.isPresent() ? "" : forecast(ticket, language),
                back.isPresent() ? NOBODY.in(language) : detail(ticket, language),
                back.isPresent() ? "" : turn(ticket.rule(), language),
                became.stream().map(filed -> filed(filed, language)).toList(),
                UPDATED.in(language)
                        .formatted(DateTimeFormatter.ofPattern("HH:mm").format(now)),
                AWAY.in(language),
                mood,
                over);
    }

    /// Nobody was at a desk when it was drawn, and the time its holder was told has not come.
    private static Optional<Instant> toldToReturn(Queue.Ticket ticket, ZonedDateTime now) {
        return Optional.ofNullable(ticket.returnAt())
                .filter(at -> at.isAfter(now.toInstant()) && WAITS.contains(ticket.state()));
    }

    private static String headline(Queue.Ticket ticket, String language) {
        return switch (ticket.state()) {
            case WAITING, TRANSFERRED ->
                ticket.ahead() == 0 ? NEXT.in(language) : AHEAD.in(language).formatted(ticket.ahead());
            case CALLED -> CALLED.in(language).formatted(ticket.desk());
            case SERVING -> SERVING.in(language).formatted(ticket.desk());
            case HELD -> HELD.in(language);
            case WAITING_FOR_PAPERS -> PAPERS.in(language);
            case MISSED -> MISSED.in(language);
            case FINISHED -> FINISHED.in(language);
            case CANCELLED -> CANCELLED.in(language);
        };
    }

    private static String forecast(Queue.Ticket ticket, String language) {
        return switch (ticket.state()) {
            case WAITING, TRANSFERRED -> {
                Queue.Wait wait = ticket.forecast();
                yield wait == null
                        ? NO_FORECAST.in(language)
                        : FORECAST.in(language).formatted(WaitWords.of(wait, language));
            }
            case CALLED, SERVING, HELD, WAITING_FOR_PAPERS, MISSED, FINISHED, CANCELLED -> "";
        };
    }

    private static String detail(Queue.Ticket ticket, String language) {
        return switch (ticket.state()) {
            case WAITING, TRANSFERRED, CALLED, SERVING -> LISTEN.in(language);
            case HELD, WAITING_FOR_PAPERS -> kept(ticket.until(), language);
            case MISSED -> SAY_SO.in(language);
            case FINISHED, CANCELLED -> THANKS.in(language);
        };
    }

    private static String turn(Turn.@Nullable Rule rule, String language) {
        return rule == null ? "" : TurnWords.of(rule, language);
    }

    private static String filed(Cases.Became filed, String language) {
        LocalizedText stage = switch (filed.stage()) {
            case FILED -> LocalizedText.of("已收下", "filed");
            case ACCEPTED -> LocalizedText.of("正在办", "accepted");
            case CORRECTION -> LocalizedText.of("要补材料", "papers are missing");
            case APPROVED -> LocalizedText.of("批准了", "approved");
            case REJECTED -> LocalizedText.of("没批准", "not approved");
            case WITHDRAWN -> LocalizedText.of("撤回了", "withdrawn");
        };
        return CASE.in(language).formatted(filed.itemName().in(language), stage.in(language), filed.number());
    }

    private static String kept(@Nullable Instant until, String language) {
        if (until == null) {
            return SAY_SO.in(language);
        }
        return COME_BACK.in(language).formatted(day(until, language));
    }

    private static String day(Instant at, String language) {
        return DateTimeFormatter.ofPattern(DAY.in(language), Locale.forLanguageTag(language))
                .format(at.atZone(CoreClock.ZONE));
    }
}
