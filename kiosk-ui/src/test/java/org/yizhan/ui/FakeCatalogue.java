package org.yizhan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.FakeCore.Reply;

/// What can be done at a fake core, and what to bring for it.
final class FakeCatalogue implements FakeFeature {
    /// A list that is printed; another one is not.
    static final UUID LIST = new UUID(0x7200, 1);

    /// What was asked to be printed.
    final List<Catalogue.ListRequest> lists = new ArrayList<>();
    private final Supplier<Print.@Nullable State> print;

    /// @param print  how the printer takes what is sent to it
    FakeCatalogue(Supplier<Print.@Nullable State> print) {
        this.print = print;
    }

    @Override
    public @Nullable Reply get(String path) {
        if (path.startsWith("/api/catalogue/services/")) {
            return Reply.ok(items());
        } else if (path.equals("/api/catalogue/groups")) {
            return Reply.ok(groups());
        } else if (path.startsWith("/api/catalogue/groups/")) {
            return Reply.ok(items());
        } else if (path.startsWith("/api/catalogue/lists/")) {
            return Reply.ok(list(UUID.fromString(path.substring("/api/catalogue/lists/".length()))));
        } else if (path.startsWith("/api/catalogue/items/")) {
            return Reply.ok(path.endsWith("/16") ? free() : item());
        }
        return null;
    }

    @Override
    public @Nullable Reply post(String path, String body) {
        if (!path.startsWith("/api/catalogue/items/")) {
            return null;
        }
        Catalogue.ListRequest request = FakeCore.read(body, Catalogue.ListRequest.class);
        lists.add(request);
        return Reply.created(list(request.id()));
    }

    private Catalogue.PrintedList list(UUID id) {
        return id.equals(failed().id()) ? failed() : new Catalogue.PrintedList(id, print.get());
    }

    static Catalogue.PrintedList failed() {
        return new Catalogue.PrintedList(new UUID(0x7200, 2), Print.State.FAILED);
    }

    private static List<Catalogue.Group> groups() {
        return List.of(
                group("social", "社会保险", "Social insurance", "养老、社保卡", "shield-user", 6),
                group("medical", "医疗", "Medical", "参保、报销", "heart-pulse", 6),
                group("elderly", "老年人", "Elderly", "津贴、优待证", "parent", 4),
                group("disability", "残疾人", "Disability", "证件、补贴", "wheelchair", 3),
                group("assistance", "救助", "Assistance", "低保、临时救助", "hand-heart", 4),
                group("family", "生育婚姻", "Family", "生育、奖励", "user-heart", 3),
                group("land", "土地房屋", "Land and house", "建房、危房", "home-4", 4),
                group("farming", "农业", "Farming", "补贴、农险", "seedling", 3),
                group("veterans", "退役军人就业", "Veterans, jobs", "优待证、招聘", "medal", 3),
                group("legal", "证明法律", "Proof, legal", "证明、调解", "scales-3", 4));
    }

    private static Catalogue.Group group(
            String id, String chinese, String english, String hint, String icon, int items) {
        return new Catalogue.Group(
                id, LocalizedText.of(chinese, english), LocalizedText.of(hint), "ri-" + icon + "-line", items);
    }

    private static List<Catalogue.ItemSummary> items() {
        return List.of(
                new Catalogue.ItemSummary("13", "elderly", LocalizedText.of("高龄津贴", "Old-age allowance"), true, 10),
                new Catalogue.ItemSummary("14", "elderly", LocalizedText.of("老年优待证", "Senior card"), true, 1),
                new Catalogue.ItemSummary("15", "elderly", LocalizedText.of("养老服务补贴", "Care subsidy"), true, 15),
                new Catalogue.ItemSummary("16", "elderly", LocalizedText.of("探访、助餐", "Visits and meals"), false, 0));
    }

    static Catalogue.Item item() {
        return new Catalogue.Item(
                "13",
                13,
                "elderly",
                LocalizedText.of("高龄津贴（80 岁以上）", "Old-age allowance (80 and over)"),
                LocalizedText.of("民政", "Civil affairs"),
                Catalogue.Level.TOWN,
                List.of(
                        material("id-card", "身份证", "原件，本人的", "bank-card", true),
                        material("household", "户口簿", "原件，本人那一页", "book", true),
                        material("bank-card", "社保卡或银行卡", "收钱用，本人名下", "wallet-3", true),
                        material("age-proof", "年龄证明、村里证明", "村里查得到", "file-forbid", false)),
                20,
                10,
                7,
                0,
                1,
                true,
                false,
                true,
                null,
                LocalizedText.of("本中心受理，柳溪镇决定", "Accepted here, decided by Liuxi town"),
                List.of(
                        new Catalogue.Question(
                                "pay",
                                LocalizedText.of("钱打到哪张卡？", "Which card should be paid?"),
                                Catalogue.Question.Kind.CHOICE,
                                List.of(
                                        new Catalogue.Choice("social", LocalizedText.of("社保卡", "Social card")),
                                        new Catalogue.Choice("bank", LocalizedText.of("银行卡", "Bank card"))),
                                true,
                                0),
                        new Catalogue.Question(
                                "lives",
                                LocalizedText.of("住在哪个组？", "Where do you live?"),
                                Catalogue.Question.Kind.TEXT,
                                List.of(),
                                false,
                                30)),
                "civil",
                true);
    }

    /// Nothing has to be brought for it.
    static Catalogue.Item free() {
        return guide(List.of(), false);
    }

    /// Nothing has to be brought for it by whoever comes for themselves.
    static Catalogue.Item freeForOneself() {
        var mandate = new Catalogue.Material(
                "mandate",
                LocalizedText.of("委托书", "Mandate"),
                LocalizedText.of("1 份，签名", "1, signed"),
                "ri-quill-pen-line",
                true,
                true);
        return guide(List.of(mandate), true);
    }

    private static Catalogue.Item guide(List<Catalogue.Material> materials, boolean proxy) {
        Catalogue.Item other = item();
        return new Catalogue.Item(
                "16",
                16,
                "elderly",
                LocalizedText.of("探访、助餐", "Visits and meals"),
                other.handler(),
                Catalogue.Level.VILLAGE,
                materials,
                0,
                0,
                0,
                0,
                1,
                proxy,
                false,
                false,
                null,
                other.who(),
                List.of(),
                other.serviceId(),
                false);
    }

    private static Catalogue.Material material(String id, String name, String note, String icon, boolean needed) {
        return new Catalogue.Material(id, LocalizedText.of(name), LocalizedText.of(note), icon, needed, false);
    }
}
