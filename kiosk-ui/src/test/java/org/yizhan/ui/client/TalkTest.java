package org.yizhan.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;

class TalkTest {
    private final Feeds feeds = new Feeds();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void a_listener_hears_its_types_and_every_refetch() {
        Runnable ending = feeds.on(feed -> heard.add(feed.type()), Set.of(Feed.TICKET));
        feeds.publish(new Feed(1, Feed.TICKET, null, null));
        feeds.publish(new Feed(2, Feed.NOTICES, null, null));
        feeds.publish(new Feed(3, Feed.REFETCH, null, null));
        ending.run();
        feeds.publish(new Feed(4, Feed.TICKET, null, null));

        assertEquals(List.of(Feed.TICKET, Feed.REFETCH), heard.stream().toList());
    }

    @Test
    void after_closing_no_answer_arrives() throws InterruptedException {
        var late = new LinkedBlockingQueue<Runnable>();
        var talk = talk(late::add);
        talk.ask(() -> new Answer.Done<>("value"), heard::add, problem -> heard.add("refused"));
        Runnable delivery = late.poll(60, TimeUnit.SECONDS);
        talk.close();
        if (delivery != null) {
            delivery.run();
        }

        assertTrue(heard.isEmpty());
    }

    @Test
    void a_busy_core_is_asked_again_before_anybody_hears_of_it() throws InterruptedException {
        var asked = new AtomicInteger();
        talk(Runnable::run)
                .ask(
                        () -> asked.incrementAndGet() < 3 ? busy() : new Answer.Done<>("ticket"),
                        heard::add,
                        problem -> heard.add(problem.type()));

        assertEquals("ticket", heard.poll(60, TimeUnit.SECONDS));
        assertEquals(3, asked.get());
    }

    @Test
    void a_core_that_stays_busy_is_told_of() throws InterruptedException {
        talk(Runnable::run).ask(TalkTest::busy, heard::add, problem -> heard.add(problem.type()));

        assertEquals(Problem.BUSY, heard.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void what_is_only_told_is_told_once_and_the_end_of_the_screen_does_not_take_it_back() throws InterruptedException {
        var closed = new CountDownLatch(1);
        var told = new AtomicInteger();
        Talk talk = talk(Runnable::run);
        talk.<String>tell(() -> {
            try {
                closed.await();
                told.incrementAndGet();
                return new Answer.Offline<>();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                heard.add("done");
            }
        });
        talk.close();
        closed.countDown();
        assertEquals("done", heard.poll(60, TimeUnit.SECONDS));
        assertEquals(1, told.get());
    }

    private static Answer<String> busy() {
        return new Answer.Refused<>(new Problem(Problem.BUSY, "busy", 503, null, null, Map.of(), List.of()));
    }

    private Talk talk(Executor fx) {
        var link = new Link(new Http(new CoreDoor(URI.create("http://127.0.0.1:9"), null), ""), Runnable::run);
        return new Talk(link, feeds, fx, new AtomicInteger(), Duration.ZERO);
    }
}
