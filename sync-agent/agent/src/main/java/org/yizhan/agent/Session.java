package org.yizhan.agent;

import java.security.PublicKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Wire;

/// One conversation with the county, from the hello that was answered GO to the first trouble with the line.
final class Session {
    enum Sent {
        /// The county signed for more than before.
        DELIVERED,
        /// Nothing arrived, but the next attempt is another one.
        TRIED,
        /// The county holds every row there is.
        NOTHING,
        /// The rows that are left cannot be sent; [#stuck] says why.
        STUCK
    }

    private final County county;
    private final Map<Wire.StreamId, Sending> streams = new HashMap<>();

    /// @param greeted  what the center said in its hello
    /// @param welcome  what the county answered
    Session(Core core, County county, PublicKey receiptKey, Journal.State greeted, Wire.Welcome welcome) {
        this.county = county;
        for (Journal.Stream stream : greeted.streams()) {
            Wire.StreamId id = Rows.stream(greeted.core(), stream);
            long held = welcome.county().stream()
                    .filter(position -> position.stream().equals(id))
                    .mapToLong(Wire.Position::seq)
                    .findFirst()
                    .orElse(0);
            Courier courier = new Courier(core, county, receiptKey, greeted.center(), id);
            streams.put(id, new Sending(courier, Math.min(held, stream.acked())));
        }
    }

    County county() {
        return county;
    }

    /// False once the core has a stream that was not in the hello, or fewer rows than were sent: then its database
    /// is another one, and the county must be greeted anew.
    boolean covers(Journal.State state) {
        return state.streams().stream().allMatch(stream -> {
            Sending sending = streams.get(Rows.stream(state.core(), stream));
            return sending != null && sending.held() <= stream.head();
        });
    }

    /// Sends one frame of the most urgent stream that has rows the county has not, and settles its receipt.
    Sent send(Journal.State state) throws Trouble, InterruptedException {
        List<Journal.Stream> waiting = state.streams().stream()
                .sorted(Comparator.comparingInt(Journal.Stream::lane).thenComparingLong(Journal.Stream::epoch))
                .toList();
        boolean left = false;
        for (Journal.Stream stream : waiting) {
            @Nullable Sending sending = streams.get(Rows.stream(state.core(), stream));
            if (sending == null || sending.held() >= stream.head()) {
                continue;
            }
            if (sending.stuck().isEmpty()) {
                return sending.send(stream) ? Sent.DELIVERED : Sent.TRIED;
            }
            left = true;
        }
        return left ? Sent.STUCK : Sent.NOTHING;
    }

    /// Why a stream stands still, if one does.
    Optional<String> stuck() {
        return streams.values().stream()
                .map(Sending::stuck)
                .flatMap(Optional::stream)
                .findFirst();
    }

    void tryAgain() {
        streams.values().forEach(Sending::tryAgain);
    }
}
