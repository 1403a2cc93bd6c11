package org.yizhan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every record has its JSON checked in, so that a change of the wire is seen as one. After a wanted change:
/// `-Dyizhan.golden.write=true` writes them anew, and the difference is reviewed like code.
class GoldenTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("yizhan.root"), "kiosk-core/contract/src/test/resources/golden");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final DefaultPrettyPrinter LAYOUT =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    static Stream<Record> samples() {
        return Stream.of(
                        CenterSamples.all(),
                        ServiceSamples.catalogue(),
                        ServiceSamples.cases(),
                        ServiceSamples.drafts(),
                        ServiceSamples.files(),
                        ServiceSamples.queue(),
                        ServiceSamples.visits(),
                        ServiceSamples.deskWork(),
                        FiguresSamples.all(),
                        OpeningSamples.all(),
                        BookingSamples.all(),
                        PublicSamples.notices(),
                        PublicSamples.partyDay(),
                        JournalSamples.outward(),
                        JournalSamples.inward())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_record_is_written_as_its_golden_says(Record sample) throws IOException {
        if (Boolean.getBoolean("yizhan.golden.write")) {
            Files.writeString(file(sample), write(sample));
        }
        assertEquals(Files.readString(file(sample)), write(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_golden_is_read_into_the_record_it_came_from(Record sample) throws IOException {
        Record read = JSON.readValue(Files.readString(file(sample)), sample.getClass());
        // records are equal whatever the order of a set, written ones also where they hold arrays
        if (!sample.equals(read)) {
            assertEquals(write(sample), write(read));
        }
    }

    @Test
    void every_record_of_the_contract_is_in_a_golden() throws ClassNotFoundException {
        Set<String> shown = new TreeSet<>();
        samples().forEach(sample -> collect(sample, shown));
        Set<String> records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.yizhan.contract")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(records, shown);
    }

    @Test
    void no_golden_is_left_without_its_record() throws IOException {
        Set<Path> expected = samples().map(GoldenTest::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(GOLDEN)) {
            files.forEach(file -> assertTrue(expected.contains(file), file + " belongs to no sample"));
        }
    }

    private static Path file(Record sample) {
        String name = sample.getClass().getName().substring("org.yizhan.contract.".length());
        return GOLDEN.resolve(name.replace('$', '.') + ".json");
    }

    private static String write(Record sample) throws IOException {
        return JSON.writer(LAYOUT).writeValueAsString(sample) + "\n";
    }

    private static void collect(@Nullable Object value, Set<String> records) {
        switch (value) {
            case Collection<?> many -> many.forEach(one -> collect(one, records));
            case Record one -> {
                records.add(one.getClass().getName());
                for (RecordComponent component : one.getClass().getRecordComponents()) {
                    collect(component(one, component), records);
                }
            }
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
