package org.yizhan.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintDocument.Line;
import org.yizhan.core.directory.HomeCenter;

class MaterialsSlipTest {
    private static final LocalizedText CENTER = LocalizedText.of("青溪村党群服务中心", "Qingxi Service Center");
    private static final HomeCenter.Facts FACTS =
            new HomeCenter.Facts("330782102203", CENTER, CENTER, CENTER, CENTER, "0579-8600001", 1);
    private static final Catalogue.Material CARD = material("card", "身份证", "原件 1 张", true, false);
    private static final Catalogue.Material FORM = material("form", "申请表", "1 份，窗口有", true, false);
    private static final Catalogue.Material PROOF = material("proof", "证明", "村里查得到", false, false);
    private static final Catalogue.Material MANDATE = material("mandate", "委托书", "1 份，签名", true, true);

    @Test
    void what_is_missing_comes_first_with_where_it_comes_from() {
        assertEquals(
                List.of(
                        new Line("办什么", "高龄津贴"),
                        new Line("还缺", "□ 申请表（还缺）", "1 份，窗口有"),
                        new Line("要带", "□ 身份证", "原件 1 张"),
                        new Line("请人代办，还要带", "□ 委托书", "1 份，签名"),
                        new Line("不用带", "证明", "村里查得到"),
                        new Line("多久办好", "10 个工作日内"),
                        new Line("收费", "免费"),
                        new Line("谁来办", "镇里决定")),
                slip(item(true, 10, 0, null, CARD, FORM, PROOF, MANDATE), Set.of("form"), "zh-CN")
                        .lines());
    }

    @Test
    void a_heading_stands_above_the_first_of_its_kind_alone() {
        List<Line> lines =
                slip(item(true, 10, 0, null, CARD, FORM), Set.of(), "zh-CN").lines();
        assertEquals(new Line("要带", "□ 身份证", "原件 1 张"), lines.get(1));
        assertEquals(new Line("", "□ 申请表", "1 份，窗口有"), lines.get(2));
    }

    @Test
    void what_only_a_proxy_needs_is_left_out_where_nobody_else_may_come() {
        PrintDocument slip = slip(item(false, 10, 0, null, CARD, MANDATE), Set.of(), "zh-CN");
        assertFalse(slip.lines().toString().contains("委托书"));
    }

    @Test
    void it_says_what_it_costs_and_how_long_it_takes_in_either_language() {
        List<Line> paid = slip(item(true, 0, 1050, null, CARD), Set.of(), "en").lines();
        assertTrue(paid.contains(new Line("How long it takes", "Done at once")), paid.toString());
        assertTrue(paid.contains(new Line("Fee", "10.50 yuan")), paid.toString());
        List<Line> yearly = slip(item(true, 0, 2000, LocalizedText.of("一年一次"), CARD), Set.of(), "zh-CN")
                .lines();
        assertTrue(yearly.contains(new Line("多久办好", "一年一次")), yearly.toString());
        assertTrue(yearly.contains(new Line("收费", "20 元")), yearly.toString());
    }

    @Test
    void where_nothing_is_to_be_brought_it_says_so() {
        assertEquals(
                "什么都不用带，直接来窗口。",
                slip(item(true, 10, 0, null, PROOF), Set.of(), "zh-CN").next());
        assertEquals(
                "带齐了再来，也带上这张单子。",
                slip(item(true, 10, 0, null, CARD), Set.of(), "zh-CN").next());
    }

    @Test
    void where_only_a_proxy_brings_something_it_says_who_need_not() {
        assertEquals(
                "本人来什么都不用带，直接来窗口。",
                slip(item(true, 10, 0, null, MANDATE), Set.of(), "zh-CN").next());
        assertEquals(
                "什么都不用带，直接来窗口。",
                slip(item(false, 10, 0, null, MANDATE), Set.of(), "zh-CN").next());
    }

    @Test
    void it_tells_whom_to_ring_and_holds_no_code() {
        PrintDocument slip = slip(item(true, 10, 0, null, CARD), Set.of(), "zh-CN");
        assertEquals("青溪村党群服务中心", slip.center());
        assertTrue(slip.foot().contains("0579-8600001"));
        assertNull(slip.qr());
    }

    private static PrintDocument slip(Catalogue.Item item, Set<String> missing, String language) {
        return MaterialsSlip.of(FACTS, item, missing, language);
    }

    private static Catalogue.Material material(
            String id, String name, String note, boolean needed, boolean onlyByProxy) {
        return new Catalogue.Material(
                id, LocalizedText.of(name), LocalizedText.of(note), "ri-file-line", needed, onlyByProxy);
    }

    private static Catalogue.Item item(
            boolean proxy, int days, long fen, @Nullable LocalizedText limit, Catalogue.Material... materials) {
        return new Catalogue.Item(
                "allowance",
                13,
                "elderly",
                LocalizedText.of("高龄津贴"),
                LocalizedText.of("民政"),
                Catalogue.Level.TOWN,
                List.of(materials),
                days,
                days,
                0,
                fen,
                1,
                proxy,
                false,
                true,
                limit,
                LocalizedText.of("镇里决定"),
                List.of(),
                "civil",
                true);
    }
}
