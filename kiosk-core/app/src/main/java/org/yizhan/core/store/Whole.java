package org.yizhan.core.store;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON can leave anything out; a record that says it has no nulls must have none, all the way down.
final class Whole {
    private Whole() {}

    /// @throws IllegalArgumentException  naming the first component that is missing, `items[3].name`
    static void check(Record value) {
        check(value, "");
    }

    private static void check(@Nullable Object value, String path) {
        switch (value) {
            case null -> throw new IllegalArgumentException(path + " is missing");
            case Record record -> components(record, path);
            case Collection<?> list -> {
                int index = 0;
                for (Object element : list) {
                    check(element, path + "[" + index++ + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((key, element) -> check(element, path + "[" + key + "]"));
            default -> {}
        }
    }

    private static void components(Record record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value != null || !mayBeNull) {
                check(value, path.isEmpty() ? component.getName() : path + "." + component.getName());
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
