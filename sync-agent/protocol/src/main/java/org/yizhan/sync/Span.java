package org.yizhan.sync;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The sequences `from` to `to`, both included; `to = from − 1` is the empty span.
public record Span(long from, long to) {
    /// More parts than this nobody asks for in one question.
    public static final int MAX_PARTS = 1024;

    public Span {
        if (from < 1 || to < from - 1) {
            throw new IllegalArgumentException("no span: " + from + " to " + to);
        }
    }

    public long size() {
        return to - from + 1;
    }

    /// This span in at most `parts` consecutive, nearly equal parts, as `JOURNAL.md` cuts them; empty ones are
    /// left out.
    public List<Span> parts(int parts) {
        if (parts < 1 || parts > MAX_PARTS) {
            throw new IllegalArgumentException("parts: " + parts);
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Span span = new Span(from + share(i, parts), from + share(i + 1, parts) - 1);
            if (span.size() > 0) {
                spans.add(span);
            }
        }
        return List.copyOf(spans);
    }

    private long share(int i, int parts) {
        return BigInteger.valueOf(size())
                .multiply(BigInteger.valueOf(i))
                .divide(BigInteger.valueOf(parts))
                .longValueExact();
    }
}
