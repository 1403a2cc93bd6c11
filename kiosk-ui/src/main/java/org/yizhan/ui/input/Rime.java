package org.yizhan.ui.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The process's one librime. It has no lock of its own, so everything goes through this object's; a call takes
/// well under five milliseconds.
final class Rime {
    private static final int BACKSPACE = 0xff08;

    /// More than anybody turns pages for.
    private static final int CANDIDATES = 60;

    private static @Nullable Rime started;

    private final RimeCalls calls;
    private final RimeData.Laid data;

    private Rime(RimeCalls calls, RimeData.Laid data) {
        this.calls = calls;
        this.data = data;
    }

    /// Starts it the first time; afterwards answers the one that runs.
    ///
    /// @throws IllegalArgumentException  when the machine has no librime
    /// @throws IllegalStateException     when it runs on other data already
    static synchronized Rime start(RimeData.Laid data) {
        if (started == null) {
            var calls = new RimeCalls();
            calls.start(data);
            started = new Rime(calls, data);
        } else if (!started.data.equals(data)) {
            throw new IllegalStateException("librime runs on " + started.data.sources());
        }
        return started;
    }

    /// @throws IllegalStateException  when the engine cannot give a session
    synchronized Composer compose(KeyLayout layout) {
        long session = calls.createSession();
        if (session == 0) {
            throw new IllegalStateException("librime gives no session");
        }
        calls.selectSchema(session, layout.schema());
        return new Session(session, layout);
    }

    private final class Session implements Composer {
        private final KeyLayout layout;
        private long session;

        private Session(long session, KeyLayout layout) {
            this.session = session;
            this.layout = layout;
        }

        @Override
        public Composition key(char key) {
            return step(() -> {
                if (layout.has(key)) {
                    calls.processKey(session, key);
                }
            });
        }

        @Override
        public Composition delete() {
            return step(() -> calls.processKey(session, BACKSPACE));
        }

        @Override
        public Composition choose(int index) {
            return step(() -> {
                if (index >= 0 && index < CANDIDATES) {
                    calls.select(session, index);
                }
            });
        }

        @Override
        public Composition clear() {
            return step(() -> {
                calls.clear(session);
                calls.takeCommit(session);
            });
        }

        @Override
        public void close() {
            synchronized (Rime.this) {
                if (session != 0) {
                    calls.destroySession(session);
                    session = 0;
                }
            }
        }

        private Composition step(Runnable change) {
            synchronized (Rime.this) {
                if (session == 0) {
                    return Composition.EMPTY;
                }
                change.run();
                String commit = calls.takeCommit(session);
                String preedit = calls.preedit(session);
                List<String> candidates = preedit.isEmpty() ? List.of() : calls.candidates(session, CANDIDATES);
                return new Composition(preedit, candidates, commit);
            }
        }
    }
}
