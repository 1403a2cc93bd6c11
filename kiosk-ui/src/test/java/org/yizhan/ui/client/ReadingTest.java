package org.yizhan.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;

class ReadingTest {
    private final Feeds feeds = new Feeds();
    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void however_many_events_come_at_once_one_question_is_under_way_and_one_waits() throws Exception {
        var reading = new Reading<>(talk(), this::answer, Feed.TICKET);
        for (int cursor = 1; cursor < 50; cursor++) {
            feeds.publish(new Feed(cursor, Feed.TICKET, null, null));
        }
        answers.add("waiting");
        await(reading, "waiting");
        answers.add("called");
        await(reading, "called");
        feeds.publish(new Feed(50, Feed.TICKET, null, null));
        answers.add("done");
        await(reading, "done");

        assertEquals(3, asked.get());
    }

    private Answer<String> answer() {
        asked.incrementAndGet();
        try {
            return new Answer.Done<>(answers.take());
        } catch (InterruptedException e) {
            return new Answer.Offline<>();
        }
    }

    private void await(Reading<String> reading, String value) throws InterruptedException {
        while (!value.equals(reading.valueProperty().get())) {
            Objects.requireNonNull(fx.poll(60, TimeUnit.SECONDS), "no answer").run();
        }
    }

    private Talk talk() {
        var link = new Link(new Http(new CoreDoor(URI.create("http://127.0.0.1:9"), null), ""), fx::add);
        return new Talk(link, feeds, fx::add, new AtomicInteger(), Duration.ZERO);
    }
}
