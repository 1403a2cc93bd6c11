package org.yizhan.house.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.contract.directory.Directory;
import org.yizhan.house.place.Refusal;

/// `generate-seed [--villages 24] [--towns 3] [--grids 69] [--members 60] [--seed 1] --out DIR`: writes
/// `directory.json` (a [Directory.County]) and `people.json` (a list of [Directory.Person], the members of the
/// sample center). The same arguments give the same bytes; without any but `--out`, those of `assets/seed`.
public final class Generator {
    private static final String OUT = "--out";

    private Generator() {}

    /// @return one line that says what was made
    /// @throws Refusal when the arguments are wrong or `DIR` cannot be written
    public static String run(List<String> arguments) {
        try {
            List<String> scaleArguments = new ArrayList<>(arguments);
            Path out = takeOut(scaleArguments);
            return generate(Scale.parse(scaleArguments), out);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.USAGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(Refusal.USAGE, "generate-seed cannot write there: " + e.getMessage());
        }
    }

    private static String generate(Scale scale, Path out) throws IOException {
        String center = SeedFiles.center();
        Directory.County county = Counties.of(scale, center);
        List<Directory.Person> people = Members.of(scale, village(county, center));
        Files.createDirectories(out);
        SeedFiles.write(out.resolve("directory.json"), county);
        SeedFiles.write(out.resolve("people.json"), people);
        return "%d towns, %d villages, %d grids and %d members in %s"
                .formatted(scale.towns(), scale.villages(), scale.grids(), scale.members(), out);
    }

    private static Path takeOut(List<String> arguments) {
        int at = arguments.indexOf(OUT);
        if (at < 0 || at + 1 == arguments.size()) {
            throw new IllegalArgumentException("generate-seed needs " + OUT + " DIR");
        }
        arguments.remove(at);
        return Path.of(arguments.remove(at));
    }

    private static Directory.Village village(Directory.County county, String center) {
        return county.towns().stream()
                .flatMap(town -> town.villages().stream())
                .filter(village -> village.centerCode().equals(center))
                .findFirst()
                .orElseThrow();
    }
}
