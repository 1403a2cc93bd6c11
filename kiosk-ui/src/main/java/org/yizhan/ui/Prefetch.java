package org.yizhan.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yizhan.contract.boot.Home;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.text.Dates;
import org.yizhan.ui.text.Language;
import org.yizhan.ui.text.Texts;

/// What the first frame needs and can be had while the toolkit starts: the home screen's data, and today's date with
/// its lunar calendar.
final class Prefetch {
    /// The first frame waits so long for data: drawing it twice takes longer.
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Client client;
    private final CompletableFuture<Answer<Home>> answer;
    private final AtomicBoolean handedOut = new AtomicBoolean();

    Prefetch(Client client, Clock clock) {
        this.client = client;
        answer = CompletableFuture.supplyAsync(client::home, Thread::startVirtualThread);
        Thread.startVirtualThread(() -> new Dates(Texts.in(Language.CHINESE), clock.getZone()).today(clock.instant()));
    }

    Optional<Home> arrived() {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) instanceof Answer.Done<Home>(Home home)
                    ? Optional.of(home)
                    : Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The answer that was asked for before the toolkit started, once: whoever asks again, for instance since the core
    /// was not there yet, gets a new one.
    Answer<Home> home() {
        return handedOut.compareAndSet(false, true) ? answer.join() : client.home();
    }
}
