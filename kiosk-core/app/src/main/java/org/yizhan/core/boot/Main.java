package org.yizhan.core.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;

/// Starts the core, after a look at the disk it is to live on: what is wrong there is said in one line that a
/// person can act on, before anything is touched.
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Path data = Path.of(Optional.ofNullable(System.getProperty("yizhan.data"))
                .or(() -> Optional.ofNullable(System.getenv("YIZHAN_DATA")))
                .orElse(".yizhan/core"));
        Optional<DiskCheck.Finding> finding = DiskCheck.of(data);
        if (finding.isPresent()) {
            System.err.println("core: " + finding.get().message());
            System.exit(finding.get().exitCode());
        }
        Quarkus.run(args);
    }
}
