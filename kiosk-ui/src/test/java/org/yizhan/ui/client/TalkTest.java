package org.yizhan.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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

        assertEquals(
                java.util.List.of(Feed.TICKET, Feed.REFETCH), heard.stream().toList());
    }

    @Test
    void after_closing_no_answer_arrives() throws InterruptedException {
        var late = new LinkedBlockingQueue<Runnable>();
        var link = new Link(new Http(new CoreDoor(java.net.URI.create("http://127.0.0.1:9"), null), ""), Runnable::run);
        var talk = new Talk(link, feeds, late::add, new AtomicInteger());
        talk.ask(() -> new Answer.Done<>("value"), heard::add, problem -> heard.add("refused"));
        Runnable delivery = late.poll(60, TimeUnit.SECONDS);
        talk.close();
        if (delivery != null) {
            delivery.run();
        }

        assertTrue(heard.isEmpty());
    }
}
