package org.yizhan.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.yizhan.contract.boot.Home;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;

/// The home screen's data, asked for while the toolkit starts.
final class Prefetch {
    private final CompletableFuture<Answer<Home>> answer;

    Prefetch(Client client) {
        answer = CompletableFuture.supplyAsync(client::home, Thread::startVirtualThread);
    }

    Optional<Home> arrived() {
        return answer.isDone() && answer.join() instanceof Answer.Done<Home>(Home home)
                ? Optional.of(home)
                : Optional.empty();
    }

    Answer<Home> await() {
        return answer.join();
    }
}
