package org.yizhan.house.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;
import org.yizhan.contract.catalogue.Catalogue;

class SampleCatalogueTest {
    private final Catalogue.Edition catalogue;

    SampleCatalogueTest() throws IOException {
        catalogue = SeedFiles.JSON.convertValue(SeedFiles.read("catalogue.json"), Catalogue.Edition.class);
    }

    @Test
    void there_are_forty_items_numbered_from_one_to_forty() {
        assertEquals(
                IntStream.rangeClosed(1, 40).boxed().toList(),
                catalogue.items().stream().map(Catalogue.Item::number).toList());
        assertEquals(
                40,
                catalogue.items().stream().map(Catalogue.Item::id).distinct().count());
    }

    @Test
    void every_item_lies_in_one_of_at_most_eight_groups_that_count_it() {
        assertTrue(catalogue.groups().size() <= 8);
        for (Catalogue.Group group : catalogue.groups()) {
            long items = catalogue.items().stream()
                    .filter(item -> item.groupId().equals(group.id()))
                    .count();
            assertEquals(group.items(), items, group.id());
        }
        assertEquals(
                40, catalogue.groups().stream().mapToInt(Catalogue.Group::items).sum());
    }

    @Test
    void every_item_has_a_queue_of_the_center() throws IOException {
        Set<String> services = new TreeSet<>();
        SeedFiles.read("sample.json")
                .path("services")
                .forEach(s -> services.add(s.path("id").asText()));
        catalogue.items().forEach(item -> assertTrue(services.contains(item.serviceId()), item.id()));
        assertEquals(
                services,
                catalogue.items().stream().map(Catalogue.Item::serviceId).collect(Collectors.toSet()));
    }

    @Test
    void every_icon_exists_as_line_and_fill() {
        Set<String> drawn = Stream.<Ikon>concat(Stream.of(RemixiconAL.values()), Stream.of(RemixiconMZ.values()))
                .map(icon -> icon.getDescription().replaceFirst("^remix(al|mz)-", "ri-"))
                .collect(Collectors.toSet());
        Stream<String> icons = Stream.of(
                        catalogue.groups().stream().map(Catalogue.Group::icon),
                        catalogue.functions().stream().map(Catalogue.Function::icon),
                        materials().map(Catalogue.Material::icon))
                .flatMap(s -> s);
        icons.distinct().forEach(icon -> {
            assertTrue(icon.endsWith("-line") && drawn.contains(icon), icon);
            assertTrue(drawn.contains(icon.replaceFirst("line$", "fill")), icon);
        });
    }

    @Test
    void an_item_that_allows_a_proxy_asks_for_a_mandate_and_both_identity_cards() {
        for (Catalogue.Item item : catalogue.items()) {
            List<String> byProxy = item.materials().stream()
                    .filter(Catalogue.Material::onlyByProxy)
                    .map(Catalogue.Material::id)
                    .toList();
            assertEquals(item.proxy() ? List.of("mandate", "both-identity-cards") : List.of(), byProxy, item.id());
            assertEquals(
                    item.materials().size(),
                    item.materials().stream()
                            .map(Catalogue.Material::id)
                            .distinct()
                            .count());
        }
    }

    @Test
    void what_one_need_not_bring_is_said_with_its_reason() {
        List<Catalogue.Material> needless = materials().filter(m -> !m.needed()).toList();
        assertTrue(needless.size() >= 20);
        needless.forEach(m -> assertFalse(m.note().chinese().isBlank(), m.id()));
    }

    @Test
    void the_county_promises_no_later_than_the_law() {
        for (Catalogue.Item item : catalogue.items()) {
            assertTrue(item.promisedDays() <= item.legalDays(), item.id());
            assertTrue(item.trips() >= 1, item.id());
        }
    }

    @Test
    void limits_are_those_of_the_fields_table() {
        // legal and promised working days and days of public notice, items 1 to 40
        String table = "5/0/0 20/10/0 0/0/0 45/15/0 20/10/0 1/1/0 5/0/0 0/0/0 0/0/0 20/10/0 "
                + "30/20/0 30/15/0 20/10/7 5/1/0 20/15/0 0/0/0 20/15/0 20/10/0 20/10/0 30/25/7 "
                + "45/25/7 20/10/0 30/15/0 0/0/0 20/20/7 0/0/0 20/15/5 30/20/7 10/5/0 20/7/0 "
                + "20/20/7 15/10/0 10/5/0 20/15/0 20/15/0 5/0/0 0/0/0 0/0/0 30/20/0 7/3/0";
        assertEquals(
                table,
                catalogue.items().stream()
                        .map(i -> i.legalDays() + "/" + i.promisedDays() + "/" + i.noticeDays())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void levels_are_those_of_the_fields_table() {
        assertEquals(
                "VCVCCTVVVCCCTTTVCCCCCTCVCITCTTTCTCCVVIVC",
                catalogue.items().stream()
                        .map(item -> item.level().name().substring(0, 1))
                        .collect(Collectors.joining()));
    }

    @Test
    void only_the_identity_card_has_a_fee_and_only_these_may_not_be_filed_by_a_proxy() {
        assertEquals(Set.of(38), numbers(catalogue.items().stream().filter(item -> item.feeFen() != 0)));
        assertEquals(
                Set.of(3, 6, 17, 23, 34, 38), numbers(catalogue.items().stream().filter(item -> !item.proxy())));
        assertEquals(Set.of(23), numbers(catalogue.items().stream().filter(Catalogue.Item::guardian)));
    }

    @Test
    void an_item_that_can_be_applied_for_has_a_short_form_and_no_other_has_one() {
        assertEquals(Set.of(3, 6, 8, 26, 38), numbers(catalogue.items().stream().filter(item -> !item.appliable())));
        for (Catalogue.Item item : catalogue.items()) {
            int questions = item.questions().size();
            assertTrue(item.appliable() ? questions >= 2 && questions <= 4 : questions == 0, item.id());
            item.questions().forEach(question -> assertAnswerable(item, question));
        }
    }

    private static void assertAnswerable(Catalogue.Item item, Catalogue.Question question) {
        String where = item.id() + "/" + question.id();
        int choices = question.choices().size();
        if (question.kind() == Catalogue.Question.Kind.CHOICE) {
            assertTrue(choices >= 2 && choices <= 4, where);
            assertEquals(
                    choices,
                    question.choices().stream()
                            .map(Catalogue.Choice::id)
                            .distinct()
                            .count(),
                    where);
        } else {
            assertEquals(0, choices, where);
            assertTrue(question.maxLength() >= 1 && question.maxLength() <= 500, where);
        }
    }

    @Test
    void the_function_list_has_the_centers_eleven_entries() {
        assertEquals(11, catalogue.functions().size());
    }

    private Stream<Catalogue.Material> materials() {
        return catalogue.items().stream().flatMap(item -> item.materials().stream());
    }

    private static Set<Integer> numbers(Stream<Catalogue.Item> items) {
        return items.map(Catalogue.Item::number).collect(Collectors.toSet());
    }
}
