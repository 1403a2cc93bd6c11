package org.yizhan.house.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.directory.Directory;
import org.yizhan.house.place.Refusal;

class GeneratorTest {
    private static final Path CHECKED_IN = Path.of(System.getProperty("yizhan.root"), "assets", "seed");

    @TempDir
    Path out;

    @Test
    void the_checked_in_sample_is_what_the_generator_writes() throws IOException {
        generate(out);
        for (String file : List.of("directory.json", "people.json")) {
            assertEquals(Files.readString(CHECKED_IN.resolve(file)), Files.readString(out.resolve(file)), file);
        }
    }

    @Test
    void the_same_arguments_give_the_same_bytes_and_another_seed_gives_others() throws IOException {
        Path first = generate(out.resolve("1"), "--villages", "40", "--grids", "90", "--seed", "7");
        Path second = generate(out.resolve("2"), "--villages", "40", "--grids", "90", "--seed", "7");
        Path other = generate(out.resolve("3"), "--villages", "40", "--grids", "90", "--seed", "8");
        for (String file : List.of("directory.json", "people.json")) {
            byte[] bytes = Files.readAllBytes(first.resolve(file));
            assertArrayEquals(bytes, Files.readAllBytes(second.resolve(file)), file);
            assertFalse(Arrays.equals(bytes, Files.readAllBytes(other.resolve(file))), file);
        }
    }

    @Test
    void more_villages_leave_the_members_as_they_are() throws IOException {
        generate(out, "--villages", "293", "--grids", "837");
        assertEquals(Files.readString(CHECKED_IN.resolve("people.json")), Files.readString(out.resolve("people.json")));
    }

    @Test
    void a_whole_county_has_the_villages_grids_and_households_asked_for() throws IOException {
        Directory.County county = county(generate(out, "--villages", "293", "--grids", "837", "--towns", "14"));
        List<Directory.Village> villages = villages(county);
        List<Directory.Grid> grids =
                villages.stream().flatMap(v -> v.grids().stream()).toList();
        double households =
                grids.stream().mapToInt(Directory.Grid::households).average().orElseThrow();

        assertEquals(14, county.towns().size());
        assertEquals(293, villages.size());
        assertEquals(837, grids.size());
        assertTrue(Math.abs(households - 300) < 10, "about 300 households a grid, not " + households);
    }

    @Test
    void codes_have_twelve_digits_and_lie_under_their_town_and_county() throws IOException {
        Directory.County county = county(generate(out, "--villages", "293", "--grids", "837"));
        assertTrue(county.code().matches("\\d{6}"));
        for (Directory.Town town : county.towns()) {
            assertTrue(town.code().matches(county.code() + "\\d{3}"), town.code());
            for (Directory.Village village : town.villages()) {
                assertTrue(village.centerCode().matches(town.code() + "\\d{3}"), village.centerCode());
            }
        }
    }

    @Test
    void no_code_id_name_or_phone_is_given_out_twice() throws IOException {
        Directory.County county = county(generate(out, "--villages", "293", "--grids", "837", "--towns", "14"));
        List<Object> seen = new ArrayList<>();
        for (Directory.Town town : county.towns()) {
            seen.add(town.code());
            seen.add(town.name());
        }
        for (Directory.Village village : villages(county)) {
            seen.addAll(List.of(village.code(), village.name(), village.phone()));
            village.grids().forEach(grid -> seen.add(grid.id()));
            village.groups().forEach(group -> seen.add(group.id()));
            village.branches().forEach(branch -> seen.add(branch.id()));
        }
        assertEquals(seen.size(), new HashSet<>(seen).size());
    }

    @Test
    void the_smallest_county_is_the_sample_center_alone() throws IOException {
        Directory.County county =
                county(generate(out, "--villages", "1", "--towns", "1", "--grids", "1", "--members", "1"));
        assertEquals(SeedFiles.center(), villages(county).getFirst().centerCode());
    }

    @Test
    void members_belong_to_branches_of_the_sample_center() throws IOException {
        Path made = generate(out, "--members", "200");
        List<Directory.Person> people =
                SeedFiles.JSON.readValue(made.resolve("people.json").toFile(), new TypeReference<>() {});
        Directory.Village sample = villages(county(made)).stream()
                .filter(village -> village.name().chinese().equals("青溪村"))
                .findFirst()
                .orElseThrow();
        List<String> branches =
                sample.branches().stream().map(Directory.PartyBranch::id).toList();

        assertEquals(200, people.size());
        assertTrue(people.stream().allMatch(person -> branches.contains(person.branchId())));
        assertTrue(branches.stream()
                .allMatch(branch ->
                        people.stream().anyMatch(person -> person.branchId().equals(branch))));
        assertTrue(people.stream().allMatch(person -> person.cardId().matches("[0-9a-f]{16}")));
        assertTrue(people.stream()
                .allMatch(person -> person.id().version() == 7 && person.id().variant() == 2));
        assertEquals(200, people.stream().map(Directory.Person::id).distinct().count());
        assertEquals(
                200, people.stream().map(Directory.Person::cardId).distinct().count());
    }

    @Test
    void a_place_that_cannot_be_written_is_told_in_a_line() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");
        Refusal refusal = assertThrows(Refusal.class, () -> Generator.run(List.of("--out", file.toString())));
        assertTrue(refusal.line().startsWith("generate-seed cannot write there: "), refusal.line());
    }

    @Test
    void wrong_arguments_are_told_in_a_line() {
        assertTold("generate-seed needs --out DIR", "--villages", "24");
        assertTold("generate-seed does not know --villagers", "--villagers", "24", "--out", "x");
        assertTold("--seed needs a number, not x", "--seed", "x", "--out", "x");
        assertTold("--grids is 1 to 30 for each village", "--grids", "3", "--out", "x");
        assertTold("--villages is too large", "--villages", "4294967320", "--out", "x");
    }

    private static void assertTold(String line, String... arguments) {
        assertEquals(
                line,
                assertThrows(Refusal.class, () -> Generator.run(List.of(arguments)))
                        .line());
    }

    private static Path generate(Path to, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", to.toString()));
        Generator.run(all);
        return to;
    }

    private static Directory.County county(Path made) throws IOException {
        return SeedFiles.JSON.readValue(made.resolve("directory.json").toFile(), Directory.County.class);
    }

    private static List<Directory.Village> villages(Directory.County county) {
        return county.towns().stream().flatMap(t -> t.villages().stream()).toList();
    }
}
