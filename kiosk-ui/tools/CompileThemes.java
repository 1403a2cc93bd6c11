import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Turns style sheets into JavaFX's binary form, which is read in a tenth of the time: the base theme alone takes
/// longer to parse than the window to open. Run by the build: `CompileThemes <folder of our sheets> <target folder>`.
final class CompileThemes {
    private static final String BASE = "/atlantafx/base/theme/primer-light.css";

    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            List<Path> sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
            for (Path sheet : sheets) {
                compile(sheet.toFile(), target, sheet.getFileName().toString());
            }
        }
        Path base = Files.createTempFile("base", ".css");
        try (InputStream in = CompileThemes.class.getResourceAsStream(BASE)) {
            Files.copy(in, base, StandardCopyOption.REPLACE_EXISTING);
        }
        compile(base.toFile(), target, "base.css");
        Files.delete(base);
    }

    private static void compile(File sheet, Path target, String name) throws IOException {
        Stylesheet.convertToBinary(sheet, target.resolve(name.replace(".css", ".bss")).toFile());
    }
}
