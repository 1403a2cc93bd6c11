package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {
    private static final List<String> FLAGS = List.of("-Xmx96m");

    @TempDir
    Path dir;

    private String jar = "";

    @BeforeEach
    void jar() throws IOException {
        jar = Files.writeString(dir.resolve("core.jar"), "one").toString();
    }

    @Test
    void without_a_cache_no_flag_is_given() {
        assertEquals(List.of(), AotCaches.use(dir).flags("core", jar, FLAGS));
        assertTrue(AotCaches.use(dir).isMissing("core", jar, FLAGS));
    }

    @Test
    void a_trained_cache_is_used_once_it_is_adopted() throws IOException {
        Path cache = train();

        assertEquals(List.of("-XX:AOTCache=" + cache), AotCaches.use(dir).flags("core", jar, FLAGS));
    }

    @Test
    void a_changed_jar_makes_the_cache_useless_and_the_next_one_replaces_it() throws IOException {
        Path old = train();
        Files.writeString(Path.of(jar), "another");

        assertTrue(AotCaches.use(dir).isMissing("core", jar, FLAGS));

        train();
        assertFalse(Files.exists(old));
        assertFalse(AotCaches.use(dir).isMissing("core", jar, FLAGS));
    }

    @Test
    void other_flags_are_another_cache() throws IOException {
        train();

        assertTrue(AotCaches.use(dir).isMissing("core", jar, List.of("-Xmx97m")));
    }

    @Test
    void a_training_that_was_cut_short_changes_nothing() {
        AotCaches.use(dir).adopt("core", jar, FLAGS);

        assertTrue(AotCaches.use(dir).isMissing("core", jar, FLAGS));
    }

    private Path train() throws IOException {
        String flag = AotCaches.train(dir).flags("core", jar, FLAGS).getFirst();
        Path part = Path.of(flag.substring(flag.indexOf('=') + 1));
        Files.writeString(part, "cache");
        AotCaches.use(dir).adopt("core", jar, FLAGS);
        return Path.of(part.toString().replaceAll("\\.part$", ""));
    }
}
