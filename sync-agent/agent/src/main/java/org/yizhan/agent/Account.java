package org.yizhan.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.contract.journal.Journal;

/// Whether center and county hold the same rows, stream by stream, at the last receipt of each.
record Account(String center, List<StreamAccount> streams) {
    Account {
        streams = List.copyOf(streams);
    }

    static Account taken(Core core, County county, PublicKey receiptKey) throws Trouble, InterruptedException {
        Journal.State state = core.state();
        List<StreamAccount> streams = new ArrayList<>();
        for (Journal.Stream stream : state.streams()) {
            if (stream.acked() > 0) {
                streams.add(StreamAccount.taken(core, county, receiptKey, state, stream));
            }
        }
        return new Account(state.center(), streams);
    }

    boolean same() {
        return streams.stream().allMatch(StreamAccount::same);
    }

    /// For people.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (streams.isEmpty()) {
            lines.add("statement: center " + center + " has no receipt yet");
        }
        streams.forEach(stream -> lines.addAll(stream.lines(center)));
        return lines;
    }

    /// For machines, in one line.
    String json() {
        try {
            return Json.MAPPER.writeValueAsString(new Summary(same() ? "same" : "different", center, rows(), streams));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary becomes JSON", e);
        }
    }

    private long rows() {
        return streams.stream().mapToLong(StreamAccount::rows).sum();
    }

    private record Summary(String statement, String center, long rows, List<StreamAccount> streams) {}
}
