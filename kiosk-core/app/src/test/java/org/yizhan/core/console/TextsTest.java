package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;

/// The pages' bundles: both languages say the same, and everything that the core can say of a visit has its words.
class TextsTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("yizhan.root"), "kiosk-core/app/src/main/resources/META-INF/resources/web/js");
    private static final Pattern TEXT = Pattern.compile("(?m)^ {2}\"([^\"]+)\": \"(.*)\",$");
    private static final Pattern USED = Pattern.compile("\\b(t|both)\\(\"([^\"]+)\"");

    /// A whole text that is named first and asked for later.
    private static final Pattern NAMED = Pattern.compile(": \"((?:form|again)\\.[\\w.-]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"queue", "shell", "figures", "opening", "bookings", "cases"})
    void both_languages_have_the_same_texts_with_the_same_gaps(String bundle) throws IOException {
        assertEquals(gaps(texts(bundle, "zh-CN")), gaps(texts(bundle, "en")));
    }

    @Test
    void whatever_a_page_of_the_queue_asks_for_is_there() throws IOException {
        assertEquals(Set.of(), missing("queue", TextsTest::isOfTheQueue));
    }

    @Test
    void whatever_the_page_of_the_figures_asks_for_is_there() throws IOException {
        assertEquals(
                Set.of(),
                missing("figures", file -> file.getFileName().toString().startsWith("figures")));
    }

    @Test
    void whatever_the_page_of_the_hours_asks_for_is_there() throws IOException {
        assertEquals(
                Set.of(),
                missing("opening", file -> file.getFileName().toString().startsWith("opening")));
    }

    @Test
    void whatever_the_page_of_the_appointments_asks_for_is_there() throws IOException {
        assertEquals(
                Set.of(),
                missing("bookings", file -> file.getFileName().toString().startsWith("booking")));
    }

    @Test
    void every_state_side_and_refusal_of_an_appointment_has_its_words() throws IOException {
        Set<String> known = texts("bookings", "zh-CN").keySet();
        List<String> needed = Stream.of(
                        keys("state.", Bookings.State.values()),
                        keys("welcome.", Bookings.Welcome.values()),
                        Arrays.stream(Bookings.Refusal.values()).map(refusal -> "problem." + refusal.problem()))
                .flatMap(each -> each)
                .filter(key -> !known.contains(key))
                .toList();
        assertEquals(List.of(), needed);
    }

    @Test
    void whatever_the_page_of_the_cases_and_their_form_ask_for_is_there() throws IOException {
        assertEquals(Set.of(), missing("cases", TextsTest::isOfTheCases));
    }

    @Test
    void whatever_is_asked_where_a_session_has_ended_or_somebody_calls_their_colleagues_is_there() throws IOException {
        Set<String> scripts = Set.of("sign-in-again.js", "alarm.js");
        assertEquals(
                Set.of(),
                missing("shell", file -> scripts.contains(file.getFileName().toString())));
    }

    @Test
    void every_stage_print_kind_of_file_and_broken_rule_of_a_case_has_its_words() throws IOException {
        Set<String> known = texts("cases", "zh-CN").keySet();
        List<String> needed = Stream.of(
                        keys("stage.", Cases.Stage.values()),
                        keys("receipt.print.", Print.State.values()),
                        Stream.of("number", "draft", "draft.files").map(gone -> "form.adrift." + gone),
                        Stream.of("form.consent.short.acted", "rule.consent.required.acted"),
                        keys("form.who.", Errands.Relation.values()).filter(key -> !key.endsWith(".SELF")),
                        keys("files.", org.yizhan.contract.files.Files.Kind.values()),
                        Stream.of(
                                        Violation.REQUIRED,
                                        Violation.TOO_LONG,
                                        Violation.MALFORMED,
                                        Violation.MISTYPED,
                                        Violation.UNKNOWN)
                                .map(code -> "rule." + code))
                .flatMap(each -> each)
                .filter(key -> !known.contains(key))
                .toList();
        assertEquals(List.of(), needed);
    }

    private static boolean isOfTheCases(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("case") || name.equals("drafts.js") || name.equals("attachments.js");
    }

    private static Set<String> missing(String bundle, Predicate<Path> isOfIt) throws IOException {
        Set<String> known = texts(bundle, "zh-CN").keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(isOfIt).toList()) {
                String script = Files.readString(file);
                Stream.concat(
                                USED.matcher(script).results().flatMap(TextsTest::keys),
                                NAMED.matcher(script).results().map(named -> named.group(1)))
                        .filter(key -> !known.contains(key))
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    @Test
    void every_state_class_cause_reason_and_refusal_has_its_words() throws IOException {
        Set<String> known = texts("queue", "zh-CN").keySet();
        List<String> needed = Stream.of(
                        keys("state.", Queue.State.values()),
                        keys("class.", Queue.Priority.values()),
                        keys("shut.", Opening.Why.values()),
                        keys("pause.", Opening.Reason.values()),
                        keys("cause.", DeskWork.Cause.values()),
                        keys("why.", Turn.Reason.values()),
                        Arrays.stream(Queue.Refusal.values()).map(refusal -> "problem." + refusal.problem()),
                        Arrays.stream(LineSetup.Refusal.values()).map(refusal -> "problem." + refusal.problem()),
                        Arrays.stream(Queue.Action.values())
                                .flatMap(action -> Stream.of("act." + action, "done." + action))
                                .filter(key -> !key.equals("done.UNDO")))
                .flatMap(keys -> keys)
                .toList();
        assertFalse(needed.isEmpty());
        assertEquals(
                List.of(), needed.stream().filter(key -> !known.contains(key)).toList());
    }

    private static boolean isOfTheQueue(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("desk")
                || name.startsWith("queue")
                || name.startsWith("line-")
                || name.equals("tray.js")
                || name.equals("standards.js");
    }

    private static Stream<String> keys(MatchResult used) {
        String key = used.group(2);
        return used.group(1).equals("both") ? Stream.of(key, key + ".acted") : Stream.of(key);
    }

    private static Stream<String> keys(String before, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> before + constant.name());
    }

    private static Map<String, Set<String>> gaps(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> GAP.matcher(text.getValue())
                                .results()
                                .map(found -> found.group())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, String> texts(String bundle, String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Matcher lines = TEXT.matcher(Files.readString(SCRIPTS.resolve("text/" + bundle + "." + language + ".js")));
        while (lines.find()) {
            texts.put(lines.group(1), lines.group(2));
        }
        assertFalse(texts.isEmpty());
        return texts;
    }
}
