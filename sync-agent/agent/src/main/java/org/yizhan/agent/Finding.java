package org.yizhan.agent;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Wire;

/// One record over which center and county differ.
record Finding(long seq, String type, @Nullable UUID recordId, String what) {
    /// @param center  the row the center has stored, null when it has none
    /// @param county  the row the county has stored, null when it has none
    static Finding of(
            String code, Wire.StreamId stream, long seq, Wire.@Nullable Row center, Wire.@Nullable Row county) {
        Wire.Row named = center == null ? county : center;
        if (named == null) {
            return new Finding(seq, "row", null, "missing on both sides, yet counted differently");
        }
        String what;
        if (county == null) {
            what = "missing at the county";
        } else if (center == null) {
            what = "missing at the center";
        } else {
            what = altered(intact(code, stream, center), intact(code, stream, county)) + fields(center, county);
        }
        return new Finding(seq, named.type(), named.recordId(), what);
    }

    private static String altered(boolean centerIntact, boolean countyIntact) {
        if (centerIntact && countyIntact) {
            return "another row on each side, both whole: ";
        }
        return centerIntact
                ? "altered at the county: "
                : countyIntact ? "altered at the center: " : "altered on both sides: ";
    }

    private static boolean intact(String code, Wire.StreamId stream, Wire.Row row) {
        return Arrays.equals(Chain.counted(code, stream, row), row.hash());
    }

    private static String fields(Wire.Row center, Wire.Row county) {
        String fields = Arrays.stream(Wire.Row.class.getRecordComponents())
                .filter(field -> !Objects.deepEquals(value(field, center), value(field, county)))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "no field the rows show" : fields;
    }

    private static @Nullable Object value(RecordComponent field, Wire.Row row) {
        try {
            return field.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has its accessors", e);
        }
    }

    String line() {
        return "seq " + seq + " " + type + " " + (recordId == null ? "" : recordId) + ": " + what;
    }
}
