package org.yizhan.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.corner.DeviceModel;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.keys.Writing;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.shell.HelpModel;

class TextsTest {
    private static final List<String> FEATURES = List.of(
            "common",
            "shell",
            "home",
            "queue",
            "bookings",
            "catalogue",
            "cases",
            "partyday",
            "notices",
            "notes",
            "keys",
            "corner",
            "problem");

    /// Problem types that a kiosk may be answered with; the core's list is in its description for clients.
    private static final List<String> PROBLEMS = List.of(
            "urn:yizhan:request:invalid",
            "urn:yizhan:request:too-large",
            "urn:yizhan:request:key-reused",
            "urn:yizhan:staff:unauthenticated",
            "urn:yizhan:staff:forbidden",
            "urn:yizhan:store:busy",
            "urn:yizhan:boot:starting",
            "urn:yizhan:boot:storage-full",
            "urn:yizhan:boot:storage-damaged",
            "urn:yizhan:boot:storage-unreadable",
            "urn:yizhan:cases:wait",
            "urn:yizhan:boot:storage-read-only",
            "urn:yizhan:queue:not-found",
            "urn:yizhan:queue:closed",
            "urn:yizhan:queue:quota-full",
            "urn:yizhan:queue:person-quota-full",
            "urn:yizhan:queue:closed-early",
            "urn:yizhan:queue:too-many-errands",
            "urn:yizhan:queue:drawn-with",
            "urn:yizhan:bookings:wait",
            "urn:yizhan:catalogue:not-found",
            "urn:yizhan:cases:not-found",
            "urn:yizhan:cases:not-appliable",
            "urn:yizhan:cases:code-mistyped",
            "urn:yizhan:cases:erased",
            "urn:yizhan:cases:id-taken",
            "urn:yizhan:files:wrong-type",
            "urn:yizhan:files:too-long",
            "urn:yizhan:files:too-large",
            "urn:yizhan:devices:no-printer",
            "urn:yizhan:partyday:none-open",
            "urn:yizhan:partyday:id-taken",
            "urn:yizhan:kiosk:unreadable");

    @Test
    void both_languages_have_the_same_keys_and_placeholders() throws IOException {
        for (String feature : FEATURES) {
            Properties chinese = bundle(feature, Language.CHINESE);
            Properties english = bundle(feature, Language.ENGLISH);
            assertEquals(chinese.stringPropertyNames(), english.stringPropertyNames(), feature);
            for (String key : chinese.stringPropertyNames()) {
                assertEquals(placeholders(chinese, key), placeholders(english, key), key);
            }
        }
    }

    @Test
    void every_key_is_in_the_bundle_of_its_name_and_no_text_shouts() throws IOException {
        for (String feature : FEATURES) {
            for (Language language : Language.values()) {
                bundle(feature, language).forEach((key, text) -> {
                    assertEquals(feature, key.toString().split("\\.")[0]);
                    assertFalse(text.toString().isBlank() || text.toString().matches(".*[!！].*"), key.toString());
                });
            }
        }
    }

    @Test
    void every_key_that_a_screen_uses_is_there() throws IOException {
        var missing = new TreeSet<String>();
        Pattern literal = Pattern.compile("\"((" + String.join("|", FEATURES) + ")\\.[A-Za-z0-9.-]+)\"");
        for (Path source : sources()) {
            Matcher keys = literal.matcher(Files.readString(source));
            while (keys.find()) {
                if (!isKnown(keys.group(1))) {
                    missing.add(source.getFileName() + " " + keys.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void every_state_kind_and_problem_has_its_words() {
        var keys = new ArrayList<String>();
        constants(keys, "queue", Queue.State.values());
        constants(keys, "queue", Opening.Why.values());
        constants(keys, "bookings", Bookings.Welcome.values());
        constants(keys, "cases", Cases.Stage.values());
        constants(keys, "cases", Cases.Paper.values());
        constants(keys, "cases", Ask.Kind.values());
        constants(keys, "cases", Ask.Complaint.values());
        constants(keys, "notices", Notices.Kind.values());
        constants(keys, "notices", Notices.Owner.values());
        constants(keys, "keys", Writing.Mode.values());
        constants(keys, "shell", HelpModel.State.values());
        constants(keys, "shell", org.yizhan.ui.frame.Lettering.values());
        constants(keys, "corner", Checkup.Finding.values());
        constants(keys, "corner", DeviceModel.Said.values());
        for (Writing.Mode mode :
                List.of(Writing.Mode.HAND, Writing.Mode.PINYIN, Writing.Mode.NINE, Writing.Mode.STROKES)) {
            keys.add("keys.hint." + mode);
        }
        for (Writing.Mode mode : List.of(Writing.Mode.PINYIN, Writing.Mode.NINE, Writing.Mode.LATIN)) {
            keys.add("keys.to." + mode);
        }
        for (Ask.Kind kind : Ask.Kind.values()) {
            if (kind != Ask.Kind.CONSENT) {
                keys.add("cases.Kind." + kind + ".hint");
            }
        }
        for (Print.State state : Print.State.values()) {
            keys.add("queue.print." + state);
            keys.add("cases.print." + state);
            keys.add("cases.slip." + state);
            keys.add("catalogue.list." + state);
        }
        Stream<String> refusals = Stream.concat(
                Stream.of(PartyDays.Refusal.values()).map(PartyDays.Refusal::problemType),
                Stream.of(Bookings.Refusal.values()).map(Bookings.Refusal::problemType));
        Stream.concat(PROBLEMS.stream(), refusals).map(ProblemNote::keyOf).forEach(key -> {
            keys.add(key + ".what");
            keys.add(key + ".do");
        });
        assertEquals(List.of(), keys.stream().filter(key -> !isKnown(key)).toList());
    }

    @Test
    void arguments_take_their_places() {
        assertEquals("前面 3 人", Texts.in(Language.CHINESE).get("home.queue.ahead", 3));
        assertEquals("Step 2 of 6", Texts.in(Language.ENGLISH).get("cases.step", 2, 6));
    }

    private static void constants(List<String> keys, String feature, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            keys.add(feature + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
    }

    private static boolean isKnown(String key) {
        // A literal may also be the beginning that constants are added to: "cases.print".
        boolean whole = Texts.in(Language.CHINESE).find(key).isPresent();
        boolean before = Texts.in(Language.CHINESE).find(key + ".what").isPresent();
        return whole
                || before
                || key.equals("queue.print")
                || key.equals("cases.print")
                || key.equals("cases.slip")
                || key.equals("catalogue.list")
                || key.startsWith("cases.Kind.")
                || key.equals("keys.hint.")
                || key.equals("shell.Lettering.")
                || key.equals("corner.Act.")
                || key.equals("keys.to.");
    }

    private static TreeSet<String> placeholders(Properties bundle, String key) {
        var found = new TreeSet<String>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(bundle.getProperty(key));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties bundle(String feature, Language language) throws IOException {
        String path = "/yizhan/i18n/kiosk/" + feature + "_" + language.suffix() + ".properties";
        var bundle = new Properties();
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(path), path)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of(System.getProperty("yizhan.root"), "kiosk-ui/src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
