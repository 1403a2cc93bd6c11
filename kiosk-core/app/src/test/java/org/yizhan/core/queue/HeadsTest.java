package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Whom the write lane takes for the first of a line, in lines much longer than what it keeps in mind: they are those
/// that the database would name, whatever came before.
@QuarkusTest
@WithTestResource(TestCore.class)
class HeadsTest {
    private static final Actor CLERK = new Actor("staff:wangxm", null);
    private static final int DESK = 1;
    private static final String LINE = "social";
    private static final List<Queue.Priority> CLASSES =
            List.of(Queue.Priority.ORDINARY, Queue.Priority.ORDINARY, Queue.Priority.ELDERLY);

    /// More than twice as many as are kept of a class.
    private static final int WAITING = 220;
    private static final int STEPS = 700;

    @Inject
    Store store;

    @Inject
    Turnover turnover;

    @Inject
    Tickets tickets;

    @Inject
    TicketIssue issue;

    @Inject
    DeskCalls calls;

    @Inject
    DeskSteps steps;

    private final List<UUID> aside = new ArrayList<>();
    private final List<UUID> missed = new ArrayList<>();

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        aside.clear();
        missed.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_first_of_a_line_are_those_the_database_names(long seed) {
        var random = new Random(seed);
        store.write(tx -> {
            assertEquals(List.of(), tickets.heads(tx, turnover.day(tx), List.of(LINE)));
            for (int i = 0; i < WAITING; i++) {
                take(tx, random);
            }
            return WAITING;
        });
        int left = 0;
        for (int step = 1; step <= STEPS; step++) {
            String told = "seed " + seed + ", step " + step;
            left = store.write(tx -> {
                step(tx, random);
                long day = turnover.day(tx);
                assertEquals(
                        Set.copyOf(tickets.heads(tx.handle(), day, List.of(LINE))),
                        Set.copyOf(tickets.heads(tx, day, List.of(LINE))),
                        told);
                return waiting(tx, day);
            });
        }
        assertTrue(left < WAITING / 2, "more were called than had been read at once");
    }

    private static int waiting(Tx tx, long day) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM ticket WHERE day = ? AND line = ? AND " + Tickets.IN_LINE)
                .bind(0, day)
                .bind(1, LINE)
                .mapTo(Integer.class)
                .one();
    }

    /// More go than come. Who was put aside comes back to where they stood, who was missed a few places behind.
    private void step(Tx tx, Random random) {
        switch (random.nextInt(16)) {
            case 0, 1 -> take(tx, random);
            case 2 ->
                aside.add(steps.hold(tx, call(tx), new DeskWork.Hold(Ids.next(), null, null, null), CLERK)
                        .id());
            case 3 -> missed.add(steps.miss(tx, call(tx), action(), CLERK).id());
            case 4 -> steps.putBack(tx, call(tx), action(), CLERK);
            case 5 -> steps.undo(tx, call(tx), action(), CLERK);
            case 6, 7 -> {
                UUID called = call(tx);
                steps.putBack(tx, called, action(), CLERK);
                steps.classify(tx, called, classify(random), CLERK);
            }
            case 8 -> {
                if (!aside.isEmpty()) {
                    steps.giveBack(tx, aside.remove(random.nextInt(aside.size())), action(), CLERK);
                }
            }
            case 9 -> {
                if (!missed.isEmpty()) {
                    steps.requeue(tx, missed.remove(random.nextInt(missed.size())), action(), CLERK);
                }
            }
            default -> call(tx);
        }
    }

    private void take(Tx tx, Random random) {
        Queue.Priority priority = CLASSES.get(random.nextInt(CLASSES.size()));
        issue.take(tx, new Queue.TicketRequest(Ids.next(), LINE, "zh-CN", priority, List.of()), "kiosk-1");
    }

    private UUID call(Tx tx) {
        return calls.next(tx, DESK, action(), CLERK).id();
    }

    private static DeskWork.Classify classify(Random random) {
        return new DeskWork.Classify(
                Ids.next(), null, CLASSES.get(random.nextInt(CLASSES.size())), DeskWork.Cause.SEEN);
    }

    private static Queue.DeskAction action() {
        return new Queue.DeskAction(Ids.next());
    }
}
