package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Wire;

/// Folds the stored rows of every record again and holds the result against the features' tables.
@ApplicationScoped
class EffectCheck {
    private final Effects effects;
    private final Rows rows;

    EffectCheck(Effects effects, Rows rows) {
        this.effects = effects;
        this.rows = rows;
    }

    /// Records of this stream whose effect is missing, differs, or was set aside; in the order of their rows.
    List<Lack> lacks(Handle handle, String center, Wire.StreamId stream) {
        List<Lack> lacks = new ArrayList<>(setAside(handle, center, stream));
        for (Effect<?> effect : effects.all()) {
            lacks.addAll(check(handle, center, stream, effect));
        }
        lacks.sort(Comparator.comparingLong(Lack::seq));
        return lacks;
    }

    private <T> List<Lack> check(Handle handle, String center, Wire.StreamId stream, Effect<T> effect) {
        Map<UUID, T> stored = effect.stored(handle, center);
        List<Lack> lacks = new ArrayList<>();
        rows.eachRecord(handle, center, effect.type(), record -> {
            Arrived last = record.getLast();
            if (last.stream().equals(stream)) {
                lack(effect, record, stored.get(last.recordId())).ifPresent(lacks::add);
            }
        });
        return lacks;
    }

    private static <T> Optional<Lack> lack(Effect<T> effect, List<Arrived> record, @Nullable T stored) {
        Arrived last = record.getLast();
        try {
            Optional<T> expected = effect.fold(record);
            if (expected.isEmpty() || expected.get().equals(stored)) {
                return Optional.empty();
            }
            Lack.Kind kind = stored == null ? Lack.Kind.MISSING : Lack.Kind.DIFFERENT;
            return Optional.of(new Lack(last.seq(), last.type(), last.recordId(), kind, ""));
        } catch (Unfit e) {
            return Optional.of(new Lack(last.seq(), last.type(), last.recordId(), Lack.Kind.UNCHECKED, e.reason()));
        }
    }

    private static List<Lack> setAside(Handle handle, String center, Wire.StreamId stream) {
        return Rows.bind(
                        handle.createQuery("select seq, type, record_id, reason from poisoned where center_id = :center"
                                + " and core_id = :core and epoch = :epoch and epoch_id = :epochId and lane = :lane"),
                        center,
                        stream)
                .map((row, context) -> new Lack(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        Lack.Kind.SET_ASIDE,
                        row.getString(4)))
                .list();
    }
}
