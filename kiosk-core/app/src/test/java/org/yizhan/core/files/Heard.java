package org.yizhan.core.files;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the core logs meanwhile, all that one class says among it.
final class Heard extends Handler implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final Logger root = Logger.getLogger("");
    private final Logger talker;
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Heard(Logger talker) {
        this.talker = talker;
    }

    static Heard of(String talker) {
        var heard = new Heard(Logger.getLogger(talker));
        heard.setLevel(Level.ALL);
        heard.talker.setLevel(Level.ALL);
        heard.talker.addHandler(heard);
        heard.root.addHandler(heard);
        return heard;
    }

    /// Waits until that was said.
    void await(String words) throws InterruptedException {
        for (String next = next(words); !next.equals(words); next = next(words)) {}
    }

    private String next(String awaited) throws InterruptedException {
        String next = said.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        return next == null ? fail("nobody said: " + awaited) : next;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord record) {
        said.add(record.getMessage());
        if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        talker.removeHandler(this);
        talker.setLevel(null);
    }
}
