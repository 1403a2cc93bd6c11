package org.yizhan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.Accounts;

/// Records end up in logs and in messages of exceptions. What is a person's, and what opens a door, stays out of
/// them: it is found by what components are called, so that a new record is held to it too.
class SilentRecordsTest {
    private static final Set<String> SECRET = Set.of(
            "name",
            "phone",
            "idNumber",
            "pin",
            "token",
            "csrf",
            "card",
            "cardId",
            "shortCode",
            "qrText",
            "paper",
            "answers",
            "payload");

    /// Called like something secret, but a device's, a center's or a setting's.
    private static final Set<String> PUBLIC = Set.of(
            "CodeRequest.name",
            "Client.name",
            "Enrolment.Request.name",
            "SettingValue.name",
            "Village.phone",
            "Place.phone",
            "Place.name",
            "DayChoice.name",
            "Receipt.phone");

    private static final Set<Class<?>> WITH_A_CODE_THAT_OPENS =
            Set.of(Enrolment.Code.class, Enrolment.Request.class, Accounts.First.class);

    static List<Record> samples() {
        return GoldenTest.samples().toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_secret_in_a_record_is_not_in_its_text(Record sample) {
        for (String secret : secrets(sample)) {
            assertFalse(sample.toString().contains(secret), sample.getClass().getName() + " tells a secret");
        }
    }

    @Test
    void an_applicant_has_secrets_that_are_looked_for() {
        var applicant = new Cases.Applicant("李建国", "13900000000", "11010519491231002X");
        assertEquals(Set.of("李建国", "13900000000", "11010519491231002X"), secrets(applicant));
        assertTrue(samples().stream().mapToInt(sample -> secrets(sample).size()).sum() > 10);
    }

    private static Set<String> secrets(Record record) {
        Set<String> found = new TreeSet<>();
        collect(record, found);
        return found;
    }

    private static void collect(@Nullable Object value, Set<String> found) {
        switch (value) {
            case Collection<?> many -> many.forEach(one -> collect(one, found));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object part = component(record, component);
                    if (isSecret(record.getClass(), component)) {
                        texts(part, found);
                    } else {
                        collect(part, found);
                    }
                }
            }
            case null, default -> {}
        }
    }

    private static boolean isSecret(Class<?> type, RecordComponent component) {
        if (component.getName().equals("code")) {
            return WITH_A_CODE_THAT_OPENS.contains(type);
        }
        String name = type.getName().replace('$', '.') + "." + component.getName();
        return SECRET.contains(component.getName()) && PUBLIC.stream().noneMatch(name::endsWith);
    }

    private static void texts(@Nullable Object value, Set<String> found) {
        switch (value) {
            case String text -> found.add(text);
            case Map<?, ?> map -> map.values().forEach(one -> texts(one, found));
            case null, default -> {}
        }
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
