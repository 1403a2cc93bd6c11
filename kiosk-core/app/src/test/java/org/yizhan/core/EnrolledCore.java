package org.yizhan.core;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A core as it comes out of its box, beside the file with which a county enrolled its center.
public final class EnrolledCore implements QuarkusTestResourceLifecycleManager {
    /// What the file gives as the center's key, in Base64.
    public static final String CENTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String PAPERS = """
            {"center": "330782102204", "county": "https://127.0.0.1:8603", "trust": "", "identity": "", "password": "",
             "centerKey": "%s", "receiptKey": "",
             "place": {"name": {"zh-CN": "柳坪村党群服务中心", "en": "Liuping Village Party-mass service center"},
              "village": {"zh-CN": "柳坪村"}, "town": {"zh-CN": "柳溪镇"}, "county": {"zh-CN": "清河县"},
              "phone": "0300-5550002", "countyNumber": 17}}""".formatted(CENTER_KEY);

    private static @Nullable Path data;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("yizhan-new-core");
            data = folder;
            Path enrolment = Files.writeString(folder.resolve("enrolment.json"), PAPERS);
            return Map.of(
                    "yizhan.data", folder.toString(),
                    "yizhan.seed", "none",
                    "yizhan.enrolment", enrolment.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        data = null;
    }

    public static Path data() {
        Path folder = data;
        if (folder == null) {
            throw new IllegalStateException("the core has not been started");
        }
        return folder;
    }
}
