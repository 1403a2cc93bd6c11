package org.yizhan.core.devices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// Lists of what to bring, as the printer gets them.
@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class MaterialsPrintTest {
    private static final String ITEM = "old-age-allowance";
    private static final int DOTS = 576;

    @Inject
    Store store;

    @Inject
    PrintJobs jobs;

    @Inject
    @All
    List<PrintSource> sources;

    private final FakePrinter printer = WithPrinter.printer();

    @AfterEach
    void mendThePrinter() {
        printer.mood(FakePrinter.Mood.WELL);
        until(ask(ITEM, "zh-CN").id(), Print.State.CONFIRMED);
    }

    @Test
    void a_list_comes_out_and_the_screen_can_ask_whether_it_did() {
        int before = printer.slips().size();
        Catalogue.PrintedList list = ask(ITEM, "zh-CN", "bank-card");
        assertEquals(Print.State.QUEUED, list.print());
        until(list.id(), Print.State.CONFIRMED);

        List<Bitmap> slips = printer.slips();
        assertEquals(before + 1, slips.size());
        assertArrayEquals(
                drawn(list.id(), "zh-CN", DOTS).dots(), slips.getLast().dots());
        TestCore.kiosk()
                .get("/api/catalogue/lists/{id}", list.id())
                .then()
                .statusCode(200)
                .body("print", equalTo("CONFIRMED"));
    }

    @Test
    void what_is_missing_makes_another_slip_of_it() {
        Catalogue.PrintedList all = ask(ITEM, "zh-CN");
        Catalogue.PrintedList missing = ask(ITEM, "zh-CN", "bank-card");
        until(missing.id(), Print.State.CONFIRMED);
        Bitmap one = drawn(all.id(), "zh-CN", DOTS);
        Bitmap other = drawn(missing.id(), "zh-CN", DOTS);
        assertTrue(one.rows() != other.rows() || !Arrays.equals(one.dots(), other.dots()));
        PrintDocument slip = composed(missing.id(), "zh-CN");
        assertEquals("还缺", slip.lines().get(1).label());
        assertEquals("□ 社保卡或银行卡（还缺）", slip.lines().get(1).text());
        assertEquals("原件 1 张，本人名下，收钱用", slip.lines().get(1).note());
    }

    @Test
    void a_list_that_does_not_come_out_says_so_and_what_people_call_it_by_is_nothing() {
        printer.mood(FakePrinter.Mood.PAPER_OUT);
        Catalogue.PrintedList list = ask(ITEM, "en", "bank-card");
        Print failed = until(list.id(), Print.State.FAILED);
        assertEquals(Print.Trouble.PAPER_OUT, failed.trouble());
        TestCore.kiosk().get("/api/catalogue/lists/{id}", list.id()).then().body("print", equalTo("FAILED"));
        TestCore.duty()
                .get("/api/devices/prints")
                .then()
                .body("find { it.id == '" + failed.id() + "' }.document", equalTo("materials"))
                .body("find { it.id == '" + failed.id() + "' }.number", nullValue());
    }

    @Test
    void the_same_request_prints_once() {
        int before = printer.slips().size();
        var request = new Catalogue.ListRequest(Ids.next(), List.of("bank-card"), "zh-CN");
        assertEquals(send(ITEM, request), send(ITEM, request));
        until(request.id(), Print.State.CONFIRMED);
        assertEquals(before + 1, printer.slips().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void the_longest_list_there_is_stays_whole_on_the_narrowest_paper(String language) {
        Catalogue.Item longest = items().max(Comparator.comparingInt(item -> length(item, language)))
                .orElseThrow();
        String[] all = longest.materials().stream().map(Catalogue.Material::id).toArray(String[]::new);
        Catalogue.PrintedList list = ask(longest.id(), language, all);
        until(list.id(), Print.State.CONFIRMED);
        int rows = drawn(list.id(), language, 384).rows();
        assertTrue(rows < 500 * Slip.DOTS_PER_MM, longest.id() + " is " + rows / Slip.DOTS_PER_MM + " mm long");
    }

    private static Stream<Catalogue.Item> items() {
        List<String> groups =
                TestCore.kiosk().get("/api/catalogue/groups").jsonPath().getList("id");
        return groups.stream()
                .flatMap(
                        group -> TestCore.kiosk()
                                .get("/api/catalogue/groups/{id}/items", group)
                                .jsonPath()
                                .getList("id", String.class)
                                .stream())
                .map(id -> TestCore.kiosk().get("/api/catalogue/items/{id}", id).as(Catalogue.Item.class));
    }

    private static int length(Catalogue.Item item, String language) {
        return item.materials().stream()
                .map(material -> material.name().in(language) + material.note().in(language))
                .collect(Collectors.joining())
                .length();
    }

    private Bitmap drawn(UUID list, String language, int dots) {
        return Slip.draw(composed(list, language), false, language, dots);
    }

    private PrintDocument composed(UUID list, String language) {
        PrintSource source = sources.stream()
                .filter(one -> one.document().equals("materials"))
                .findFirst()
                .orElseThrow();
        return store.read(handle -> source.compose(handle, list, language)).orElseThrow();
    }

    private static Catalogue.PrintedList ask(String item, String language, String... missing) {
        return send(item, new Catalogue.ListRequest(Ids.next(), List.of(missing), language));
    }

    private static Catalogue.PrintedList send(String item, Catalogue.ListRequest request) {
        return TestCore.kiosk()
                .body(request)
                .post("/api/catalogue/items/{id}/lists", item)
                .then()
                .statusCode(201)
                .extract()
                .as(Catalogue.PrintedList.class);
    }

    private Print until(UUID list, Print.State wanted) {
        Optional<Print> last = Optional.empty();
        for (int tries = 0; tries < 1500; tries++) {
            last = store.read(handle -> jobs.latest(handle, list)).map(PrintJob::shown);
            if (last.filter(print -> print.state() == wanted).isPresent()) {
                return last.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        return fail("the slip stayed " + last);
    }
}
