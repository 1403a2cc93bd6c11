package org.yizhan.house.bench;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Compares what was acknowledged with what center and county hold.
final class CrashFindings {
    private final Set<UUID> lost = new HashSet<>();
    private final Set<String> halves = new HashSet<>();

    int lost() {
        return lost.size();
    }

    int halfApplied() {
        return halves.size();
    }

    /// What is half applied, in words; empty when nothing is.
    Set<String> halves() {
        return halves;
    }

    /// Every acknowledged record is there, and each fact has its journal row and the reverse.
    ///
    /// @param acknowledged what was acknowledged before `center` was first read
    void checkCenter(CenterLedger center, Map<AckLog.Kind, Set<UUID>> acknowledged) throws SQLException {
        for (CenterLedger.Fact fact : CenterLedger.Fact.values()) {
            Set<UUID> facts = center.facts(fact);
            for (UUID id : acknowledged.getOrDefault(AckLog.Kind.valueOf(fact.name()), Set.of())) {
                if (!facts.contains(id)) {
                    lost.add(id);
                }
            }
            Map<UUID, Integer> journalled = center.journalled(fact);
            for (UUID id : facts) {
                int rows = journalled.getOrDefault(id, 0);
                if (rows != 1) {
                    halves.add(fact + " " + id + " has " + rows + " journal rows");
                }
            }
            for (UUID id : journalled.keySet()) {
                if (!facts.contains(id)) {
                    halves.add(fact + " " + id + " is in the journal alone");
                }
            }
        }
        center.brokenChain().ifPresent(halves::add);
    }

    /// After the backlog is empty: each effect is at the county exactly once.
    void checkCounty(CenterLedger center, CountyLedger county) throws SQLException {
        for (CenterLedger.Fact fact : CenterLedger.Fact.values()) {
            Set<UUID> here = center.facts(fact);
            Set<UUID> there = county.effects(fact);
            here.stream()
                    .filter(id -> !there.contains(id))
                    .forEach(id -> halves.add(fact + " " + id + " is not at the county"));
            there.stream()
                    .filter(id -> !here.contains(id))
                    .forEach(id -> halves.add(fact + " " + id + " is at the county alone"));
        }
        if (center.journalRows() != county.journalRows()) {
            halves.add("the center has " + center.journalRows() + " journal rows, the county " + county.journalRows());
        }
        if (county.doubledOrSetAside() > 0) {
            halves.add(county.doubledOrSetAside() + " rows are double or set aside at the county");
        }
    }
}
