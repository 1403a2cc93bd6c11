package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing personal stays when somebody leaves, however they leave: not on the screens, not in the clipboard or the
/// scan buffer, not in what the input engine or the toolkit keeps, not in any file.
class WipeTest {
    private static final String PHONE = "13987654321";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String CODE = "31415926";
    private static final String HALF_SCAN = "8642097531";
    private static final String PINYIN = "xuanzhuang";

    @TempDir
    Path dir;

    private final Set<String> canaries = new LinkedHashSet<>(List.of(
            PHONE,
            "139 8765 4321",
            ID_NUMBER,
            "110105 19491231 002X",
            CODE,
            "3141 5926",
            HALF_SCAN,
            PINYIN,
            "xuan zhuang",
            FakePartyDay.GOOD_CARD.substring(4),
            "李＊国",
            "139 **** 0000",
            "110*** ******** **2X",
            FakeCases.RECEIPT_QR.substring(4),
            WatchedKiosk.INK));

    @Test
    void nothing_personal_is_found_after_a_time_out_a_finish_a_crash_and_a_restart() throws Exception {
        try (var core = FakeCore.on(new Village())) {
            List<String> asFound;
            try (var kiosk = new Watched(core)) {
                kiosk.say("await tile-queue");
                write(kiosk);
                asFound = suggestions(kiosk);
                answerTheForm(kiosk);
                assertFound(kiosk);
                kiosk.say("half " + HALF_SCAN);
                kiosk.say("leave");
                assertNothing(kiosk, "a time-out on a form");

                scanCard(kiosk);
                kiosk.say("leave");
                assertNothing(kiosk, "a time-out on a greeting");

                write(kiosk);
                kiosk.say("scan " + FakeCases.RECEIPT_QR);
                kiosk.say("await is-me");
                assertTrue(kiosk.holds("139 **** 0000"), "the test must see what it looks for");
                kiosk.say("leave");
                assertNothing(kiosk, "a time-out on somebody's receipt");

                fillInByReceipt(kiosk);
                kiosk.say("tap review-0");
                kiosk.say("await stand-in");
                assertTrue(kiosk.holds("李＊国"), "the test must see what it looks for");
                kiosk.say("leave");
                assertNothing(kiosk, "a time-out on a form that a receipt filled in");

                fillInByReceipt(kiosk);
                kiosk.say("tap submit");
                kiosk.say("await short-code");
                kiosk.say("tap done");
                kiosk.say("home");
                assertNothing(kiosk, "filing by a receipt");

                lookAtACase(kiosk);
                kiosk.say("tap done");
                kiosk.say("home");
                assertNothing(kiosk, "looking at a case");

                scanCard(kiosk);
                hear(kiosk);
                kiosk.say("tap done");
                kiosk.say("home");
                assertNothing(kiosk, "a greeting that was read aloud");

                write(kiosk);
                answerTheForm(kiosk);
                kiosk.say("tap submit");
                kiosk.say("await short-code");
                assertFound(kiosk);
                kiosk.say("tap done");
                kiosk.say("home");
                assertNothing(kiosk, "filing");

                write(kiosk);
                assertEquals(asFound, suggestions(kiosk), "what was chosen is not suggested sooner");
                answerTheForm(kiosk);
                kiosk.say("half " + HALF_SCAN);
                kiosk.crash();
            }
            assertNoFile("a crash");
            try (var kiosk = new Watched(core)) {
                kiosk.say("await tile-queue");
                assertNothing(kiosk, "a restart");
                write(kiosk);
                assertEquals(asFound, suggestions(kiosk), "what was chosen before a crash is not suggested sooner");
            }
            assertNoFile("a restart");
        }
    }

    /// Goes to the question for a name, and waits for the engines: until they are there a table spells.
    private static void write(Watched kiosk) throws IOException {
        kiosk.say("tap tile-services");
        kiosk.say("tap group-elderly");
        kiosk.say("tap item-13");
        kiosk.say("tap guide-apply");
        kiosk.say("await keys-STROKES");
    }

    /// What the engine offers for some letters, and away with the letters.
    private static List<String> suggestions(Watched kiosk) throws IOException {
        kiosk.say("tap keys-PINYIN");
        kiosk.say("type wang");
        List<String> offered = kiosk.say("candidates wang");
        for (int i = 0; i < 4; i++) {
            kiosk.say("tap key-delete");
        }
        return offered;
    }

    private void answerTheForm(Watched kiosk) throws IOException {
        kiosk.say("tap keys-HAND");
        kiosk.say("draw ink-pad");
        kiosk.say("tap keys-PINYIN");
        kiosk.say("type " + PINYIN);
        kiosk.say("await candidate-0");
        assertTrue(kiosk.holds("xuan"), "the test must see what it looks for");
        for (int i = 0; i < PINYIN.length(); i++) {
            kiosk.say("tap key-delete");
        }
        for (String syllable : List.of("wang", "xiu", "ying")) {
            kiosk.say("type " + syllable);
            kiosk.say("tap candidate-2");
        }
        canaries.add(kiosk.say("written 3").getFirst());
        kiosk.say("tap next");
        kiosk.say("await key-1");
        kiosk.say("type " + PHONE);
        kiosk.say("tap next");
        kiosk.say("await key-X");
        kiosk.say("type " + ID_NUMBER);
        kiosk.say("tap next");
        kiosk.say("tap choice-bank");
        kiosk.say("await keys-PINYIN");
        kiosk.say("tap next");
        kiosk.say("tap agree");
        kiosk.say("await submit");
    }

    private static void scanCard(Watched kiosk) throws IOException {
        kiosk.say("scan " + FakePartyDay.GOOD_CARD);
        kiosk.say("await greeting-name");
        assertTrue(kiosk.holds("李＊国"), "the test must see what it looks for");
    }

    /// Has the screen read aloud for a moment.
    private static void hear(Watched kiosk) throws IOException {
        kiosk.say("tap dock-read");
        kiosk.say("await-reading last-reading.wav.samples");
        kiosk.say("tap dock-read");
        kiosk.say("await-reading last-reading.wav");
    }

    private static void fillInByReceipt(Watched kiosk) throws IOException {
        write(kiosk);
        kiosk.say("scan " + FakeCases.RECEIPT_QR);
        kiosk.say("tap is-me");
        kiosk.say("tap choice-bank");
        kiosk.say("await keys-PINYIN");
        kiosk.say("tap next");
        kiosk.say("tap agree");
        kiosk.say("await submit");
    }

    private static void lookAtACase(Watched kiosk) throws IOException {
        kiosk.say("tap tile-progress");
        kiosk.say("type " + CODE);
        kiosk.say("tap find");
        kiosk.say("await stage");
    }

    private void assertFound(Watched kiosk) throws IOException {
        assertTrue(canaries.stream().anyMatch(kiosk::holdsNow), "the test must see what it looks for");
    }

    private void assertNothing(Watched kiosk, String after) throws IOException {
        List<String> held = kiosk.say("see");
        assertTrue(held.size() > 100, "the test must see the screen");
        kiosk.say("await-silence");
        for (String canary : canaries) {
            assertEquals(
                    List.of(),
                    held.stream().filter(line -> line.contains(canary)).toList(),
                    after);
        }
        assertNoFile(after);
    }

    /// Looks through every file that the kiosk could write to.
    private void assertNoFile(String after) throws IOException {
        List<byte[]> wanted = canaries.stream()
                .filter(canary -> !isWordOfTheEngine(canary))
                .flatMap(canary -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
                        .map(canary::getBytes))
                .toList();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString().matches(".*(userdb|user_dict|history).*"), file.toString());
                assertFalse(holdsAny(Files.readAllBytes(file), wanted), after + " leaves something in " + file);
            }
        }
    }

    /// Everybody's words: the dictionary has these syllables, with or without anybody typing them.
    private static boolean isWordOfTheEngine(String canary) {
        return canary.equals(WatchedKiosk.INK) || canary.equals("xuan zhuang");
    }

    /// In one pass for all: what the engines lay out is large.
    private static boolean holdsAny(byte[] bytes, List<byte[]> wanted) {
        var byFirst = wanted.stream().collect(Collectors.groupingBy(one -> one[0]));
        boolean[] first = new boolean[256];
        byFirst.keySet().forEach(one -> first[one & 0xFF] = true);
        for (int i = 0; i < bytes.length; i++) {
            if (first[bytes[i] & 0xFF] && begins(bytes, i, byFirst.getOrDefault(bytes[i], List.of()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int at, List<byte[]> wanted) {
        return wanted.stream()
                .anyMatch(one -> at + one.length <= bytes.length
                        && Arrays.equals(bytes, at, at + one.length, one, 0, one.length));
    }

    /// The kiosk's process, and what is said to it.
    private final class Watched implements AutoCloseable {
        private final Process process;
        private final PrintWriter in;
        private final BufferedReader out;

        private Watched(FakeCore core) throws IOException {
            Path token = Files.writeString(dir.resolve("token"), FakeCore.TOKEN);
            Files.createDirectories(dir.resolve("tmp"));
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "-Dprism.cacheLayoutSize=4096",
                            "-Djava.io.tmpdir=" + dir.resolve("tmp"),
                            "-Duser.home=" + dir.resolve("home"),
                            "-Dyizhan.core=" + core.address(),
                            "-Dyizhan.token-file=" + token,
                            "-Dyizhan.heartbeat=" + dir.resolve("heartbeat"),
                            "-Dyizhan.input=" + dir.resolve("input"),
                            "-Dyizhan.readings=" + dir.resolve("readings"),
                            "-Dyizhan.own-display=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WatchedKiosk.class.getName())
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(dir.resolve("log").toFile()));
            builder.environment().put("TMPDIR", dir.resolve("tmp").toString());
            process = builder.start();
            in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        List<String> say(String command) throws IOException {
            in.println(command);
            var answer = new ArrayList<String>();
            for (String line = out.readLine(); !".".equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IOException(command + ": the kiosk ended\n" + Files.readString(dir.resolve("log")));
                }
                answer.add(line);
            }
            return answer;
        }

        boolean holds(String text) throws IOException {
            return say("see").stream().anyMatch(line -> line.contains(text));
        }

        boolean holdsNow(String text) {
            try {
                return holds(text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /// As `kill -9`.
        void crash() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            crash();
        }
    }
}
