package org.yizhan.agent;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// When something last moved in one exchange: a part of the question taken, a part of the answer come. A slow line is
/// not a dead one.
final class Progress {
    private volatile long movedNanos = System.nanoTime();

    private void moved() {
        movedNanos = System.nanoTime();
    }

    /// How long it has been still.
    Duration still() {
        return Duration.ofNanos(System.nanoTime() - movedNanos);
    }

    BodyPublisher sending(byte[] body) {
        BodyPublisher plain = BodyPublishers.ofByteArray(body);
        return BodyPublishers.fromPublisher(taker -> plain.subscribe(new Sent(taker)), Math.max(1, body.length));
    }

    BodyHandler<byte[]> receiving() {
        return head -> {
            moved();
            return new Received(BodySubscribers.ofByteArray());
        };
    }

    private final class Sent implements Flow.Subscriber<ByteBuffer> {
        private final Flow.Subscriber<? super ByteBuffer> taker;

        Sent(Flow.Subscriber<? super ByteBuffer> taker) {
            this.taker = taker;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            taker.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer part) {
            moved();
            taker.onNext(part);
        }

        @Override
        public void onError(Throwable failure) {
            taker.onError(failure);
        }

        @Override
        public void onComplete() {
            moved();
            taker.onComplete();
        }
    }

    private final class Received implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> whole;

        Received(BodySubscriber<byte[]> whole) {
            this.whole = whole;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            whole.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            moved();
            whole.onNext(parts);
        }

        @Override
        public void onError(Throwable failure) {
            whole.onError(failure);
        }

        @Override
        public void onComplete() {
            moved();
            whole.onComplete();
        }
    }
}
