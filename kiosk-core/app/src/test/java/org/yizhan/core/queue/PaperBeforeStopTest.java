package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.WithPrinter;
import org.yizhan.core.store.Store;

/// What is printed before the core goes; that it is on a stop is seen in the house's own test.
@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class PaperBeforeStopTest {
    @Inject
    Store store;

    @Inject
    PaperBeforeStop paper;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        store.write(tx -> tx.handle().execute("DELETE FROM print_job WHERE document = 'paper-list'"));
    }

    @Test
    void while_somebody_waits_the_list_is_on_paper_before_it_returns() {
        QueueCalls.take("social");
        paper.stop(new ShutdownEvent());
        assertEquals(List.of("CONFIRMED"), lists());
    }

    @Test
    void an_empty_hall_costs_no_paper() {
        QueueCalls.take("social");
        QueueCalls.nextAt(1);
        paper.stop(new ShutdownEvent());
        assertEquals(List.of(), lists());
    }

    private List<String> lists() {
        return store.read(handle -> handle.select("SELECT state FROM print_job WHERE document = 'paper-list'")
                .mapTo(String.class)
                .list());
    }
}
