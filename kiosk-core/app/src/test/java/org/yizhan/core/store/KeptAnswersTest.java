package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.queue.Queue;

/// Answers are kept for 30 days, whatever becomes of the person: so no type of answer that [Once] keeps has a place for
/// a name or a number of theirs, not even masked.
class KeptAnswersTest {
    @Test
    void no_kept_answer_has_a_place_for_a_person() {
        Set<Class<?>> kept = kept();
        assertTrue(kept.contains(Queue.Ticket.class), "nothing is seen");
        assertEquals(
                List.of(),
                kept.stream().filter(KeptAnswersTest::names).toList(),
                "once.writeThenRead keeps which record it was");
    }

    /// The records whose class is named where [Once] is asked.
    private static Set<Class<?>> kept() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yizhan.core").stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Once.class)))
                        .flatMap(type -> type.getReferencedClassObjects().stream())
                        .map(ReferencedClassObject::getRawType)
                        .filter(type -> type.getName().startsWith("org.yizhan."))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    @Test
    void what_names_a_person_is_seen() {
        assertTrue(names(Bookings.Arrival.class));
        assertTrue(names(Bookings.DayBook.class));
        assertTrue(names(Cases.Receipt.class));
        assertFalse(names(Queue.Ticket.class));
    }

    private static boolean names(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).anyMatch(KeptAnswersTest::names);
        }
        if (!(type instanceof Class<?> record) || !record.isRecord()) {
            return false;
        }
        return record == MaskedName.class
                || Arrays.stream(record.getRecordComponents()).anyMatch(KeptAnswersTest::names);
    }

    private static boolean names(RecordComponent component) {
        return component.getName().startsWith("masked") || names(component.getGenericType());
    }
}
