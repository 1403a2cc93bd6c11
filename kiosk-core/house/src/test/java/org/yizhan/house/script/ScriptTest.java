package org.yizhan.house.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    @TempDir
    Path dir;

    private final Bash bash = Bash.inTheSourceTree();

    @Test
    void the_first_jdk_25_is_taken_and_other_versions_are_passed_over() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");
        Path right = jdk("jdk-25", "25.0.1");

        var outcome = bash.with("jdk.sh", "first_jdk_25 " + dir.resolve("nothing") + " " + old + " " + right, Map.of());

        assertEquals(new Bash.Outcome(0, right + "\n"), outcome);
    }

    @Test
    void without_a_jdk_25_one_line_says_how_to_get_it() throws Exception {
        var outcome =
                bash.with("jdk.sh", "jdk_candidates() { echo " + jdk("jdk-17", "17.0.15") + "; }; find_jdk", Map.of());

        assertEquals(3, outcome.exitCode());
        assertEquals(1, outcome.out().lines().count(), outcome.out());
        assertTrue(outcome.out().contains("temurin-25-jdk"), outcome.out());
    }

    @Test
    void missing_packages_are_named_in_one_line_when_they_may_not_be_installed() throws Exception {
        var outcome = bash.with(
                "packages.sh",
                "packages_of() { printf '%s\\n' 'bash bash' 'yizhan-no-such-a -' 'yizhan-no-such-b nor-this'; };"
                        + " installer() { return 1; }; install_packages core",
                Map.of());

        assertEquals(3, outcome.exitCode());
        assertEquals(
                "yizhan: missing packages, install them first: apt-get install yizhan-no-such-a yizhan-no-such-b\n",
                outcome.out());
    }

    @Test
    void nothing_is_installed_when_nothing_is_missing() throws Exception {
        var outcome = bash.with(
                "packages.sh",
                "packages_of() { echo 'bash bash'; }; apt_install() { exit 9; }; install_packages core",
                Map.of());

        assertEquals(new Bash.Outcome(0, ""), outcome);
    }

    @Test
    void tests_are_counted_over_all_modules() throws Exception {
        report(
                "a",
                "<testsuite xmlns:x=\"y\" name=\"A\" time=\"1\" tests=\"5\" errors=\"0\" skipped=\"1\" failures=\"0\">");
        report("b", "<testsuite name=\"B\" tests=\"7\" errors=\"1\" skipped=\"0\" failures=\"1\">");

        assertEquals(new Bash.Outcome(1, "9 passed, 2 failed, 1 skipped\n"), count());
    }

    @Test
    void one_that_passed_the_second_time_only_is_told() throws Exception {
        report(
                "a",
                "<testsuite name=\"A\" tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\">\n"
                        + "<flakyFailure message=\"expected\" type=\"x\">\n<flakyError type=\"y\">");

        assertEquals(new Bash.Outcome(0, "3 passed, 0 failed, 0 skipped, 2 passed the second time only\n"), count());
    }

    @Test
    void green_tests_are_green_and_no_tests_are_not() throws Exception {
        assertEquals(new Bash.Outcome(1, "0 passed, 0 failed, 0 skipped\n"), count());

        report("a", "<testsuite name=\"A\" tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\">");

        assertEquals(new Bash.Outcome(0, "3 passed, 0 failed, 0 skipped\n"), count());
    }

    @Test
    void a_changed_source_changes_the_fingerprint_and_a_changed_document_does_not() throws Exception {
        Files.writeString(dir.resolve("A.java"), "class A {}");
        String before = fingerprint();

        Files.writeString(dir.resolve("README.md"), "words");
        assertEquals(before, fingerprint());

        Files.writeString(dir.resolve("B.java"), "class B {}");
        assertNotEquals(before, fingerprint());
    }

    @Test
    void a_house_that_runs_from_this_checkout_is_noticed_and_one_of_another_is_not() throws Exception {
        assertEquals("runs\n", whetherRuns("/somewhere"));
        assertEquals("none\n", whetherRuns("/some"));
    }

    private String whetherRuns(String checkout) throws Exception {
        return bash.with(
                        "build.sh",
                        "sh -c 'sleep 20; :' -Dyizhan.root=/somewhere >/dev/null 2>&1 & root=" + checkout
                                + "; until grep -qszxF -- -Dyizhan.root=/somewhere /proc/$!/cmdline; do sleep 0.02; done"
                                + "; house_runs && echo runs || echo none; kill $!",
                        Map.of())
                .out();
    }

    @Test
    void an_unknown_command_shows_the_usage() throws Exception {
        var outcome = bash.run(Map.of(), "./yizhan dance");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.out().contains("./yizhan doctor"), outcome.out());
    }

    @Test
    void the_doctor_names_the_mend_of_a_data_directory_that_cannot_be_made() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");

        var outcome = bash.run(Map.of(), "./yizhan doctor --data " + file.resolve("data"));

        assertEquals(1, outcome.exitCode(), outcome.out());
        assertTrue(outcome.out().contains("choose another with --data"), outcome.out());
    }

    private Bash.Outcome count() throws Exception {
        return bash.with("verify.sh", "count_tests " + dir, Map.of());
    }

    private String fingerprint() throws Exception {
        return bash.with(
                        "build.sh",
                        "cd " + dir + "; sources_fingerprint",
                        Map.of("JAVA_HOME", System.getProperty("java.home", "")))
                .out();
    }

    private void report(String module, String line) throws Exception {
        Path reports = Files.createDirectories(dir.resolve(module + "/target/surefire-reports"));
        Files.writeString(
                reports.resolve("TEST-" + module + ".xml"), "<?xml version=\"1.0\"?>\n" + line + "\n</testsuite>\n");
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = Files.createDirectories(dir.resolve(name));
        Path javac = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.createFile(javac, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
