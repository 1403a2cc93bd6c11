package org.yizhan.house.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.directory.Directory;
import org.yizhan.contract.notices.Notices;

/// What `assets/seed` promises beside its catalogue, which has a test of its own.
class SampleCountyTest {
    private static final LocalDate FIRST_START = LocalDate.of(2026, 3, 1);
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{17}[\\dXx]|(?<!\\d)\\d{15}(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}(?!\\d)");
    private static final Pattern BANK_CARD = Pattern.compile("(?<!\\d)(\\d[ -]?){16,19}(?!\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"sample.json", "catalogue.json", "notices.json", "directory.json"})
    void every_text_is_there_in_chinese_and_english(String file) throws IOException {
        List<JsonNode> texts = nodes(SeedFiles.read(file))
                .filter(n -> n.has(LocalizedText.CHINESE))
                .toList();
        assertFalse(texts.isEmpty());
        for (JsonNode text : texts) {
            assertFalse(text.path(LocalizedText.CHINESE).asText().isBlank(), text::toString);
            assertFalse(text.path(LocalizedText.ENGLISH).asText().isBlank(), text::toString);
            assertEquals(2, text.size(), text::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.json", "catalogue.json", "notices.json"})
    void no_text_shows_a_persons_number(String file) throws IOException {
        List<String> texts = nodes(SeedFiles.read(file))
                .filter(n -> n.has(LocalizedText.CHINESE))
                .flatMap(n -> Stream.of(n.path(LocalizedText.CHINESE), n.path(LocalizedText.ENGLISH)))
                .map(JsonNode::asText)
                .toList();
        for (Pattern pattern : List.of(ID_NUMBER, MOBILE, LANDLINE, BANK_CARD)) {
            texts.forEach(text -> assertFalse(pattern.matcher(text).find(), text));
        }
    }

    @Test
    void there_is_one_notice_of_every_kind_and_all_are_shown_on_the_first_day() throws IOException {
        List<Notices.Notice> notices =
                notices().stream().map(n -> n.startedOn(FIRST_START)).toList();
        assertEquals(Notices.Kind.values().length, notices.size());
        assertEquals(
                Set.of(Notices.Kind.values()),
                notices.stream().map(Notices.Notice::kind).collect(Collectors.toSet()));
        for (Notices.Notice notice : notices) {
            assertFalse(
                    notice.publishedOn().isAfter(notice.startsOn()),
                    notice.kind().name());
            assertFalse(notice.startsOn().isAfter(FIRST_START), notice.kind().name());
            assertTrue(notice.endsOn().isAfter(FIRST_START), notice.kind().name());
        }
        assertEquals(
                notices.size(),
                notices.stream().map(Notices.Notice::id).distinct().count());
    }

    @Test
    void notices_come_from_county_and_village_and_some_end_within_the_week() throws IOException {
        List<NoticeSeed> notices = notices();
        assertEquals(
                Set.of(Notices.Owner.values()),
                notices.stream().map(NoticeSeed::owner).collect(Collectors.toSet()));
        assertTrue(notices.stream().filter(n -> n.endsInDays() <= 7).count() >= 2);
        assertTrue(notices.stream().anyMatch(n -> n.objection() != null));
    }

    @Test
    void titles_and_bodies_of_notices_are_no_longer_than_allowed() throws IOException {
        for (NoticeSeed notice : notices()) {
            assertTrue(notice.title().texts().values().stream().allMatch(t -> t.length() <= Notices.MAX_TITLE));
            assertTrue(notice.body().texts().values().stream().allMatch(t -> t.length() <= Notices.MAX_BODY));
        }
    }

    @Test
    void no_member_is_shown_with_the_whole_name() throws IOException {
        List<Directory.Person> people =
                SeedFiles.JSON.convertValue(SeedFiles.read("people.json"), new TypeReference<>() {});
        assertEquals(60, people.size());
        for (Directory.Person person : people) {
            assertNotEquals(person.name(), MaskedName.of(person.name()).shown());
        }
    }

    @Test
    void three_staff_can_between_them_do_everything() throws IOException {
        JsonNode staff = SeedFiles.read("staff.json");
        assertEquals(3, staff.size());
        Set<String> accounts = new HashSet<>();
        Set<String> roles = new HashSet<>();
        for (JsonNode person : staff) {
            accounts.add(person.path("account").asText());
            person.path("roles").forEach(role -> roles.add(role.asText()));
            assertTrue(person.path("pin").asText().matches("\\d{6,12}"));
            assertTrue(person.path("cornerPin").asText().matches("\\d{6}"));
        }
        assertEquals(3, accounts.size());
        assertEquals(Set.of("duty", "organiser", "admin"), roles);
    }

    @Test
    void the_center_of_the_sample_is_in_the_directory() throws IOException {
        Directory.County county = SeedFiles.JSON.convertValue(SeedFiles.read("directory.json"), Directory.County.class);
        String center = SeedFiles.center();
        assertEquals(
                1,
                county.towns().stream()
                        .flatMap(t -> t.villages().stream())
                        .filter(v -> v.centerCode().equals(center))
                        .count());
        assertEquals(3, county.towns().size());
        assertEquals(
                24, county.towns().stream().mapToInt(t -> t.villages().size()).sum());
    }

    private static List<NoticeSeed> notices() throws IOException {
        return SeedFiles.JSON.convertValue(SeedFiles.read("notices.json"), new TypeReference<>() {});
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(
                Stream.of(node),
                Stream.of(node)
                        .flatMap(n -> {
                            Stream.Builder<JsonNode> children = Stream.builder();
                            n.forEach(children::add);
                            return children.build();
                        })
                        .flatMap(SampleCountyTest::nodes));
    }
}
