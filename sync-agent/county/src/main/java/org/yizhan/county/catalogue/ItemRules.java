package org.yizhan.county.catalogue;

import java.util.List;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// What a changed item must keep to, so that every center takes the edition and its screens have room for it.
final class ItemRules {
    private static final long MOST_FEN = 10_000_000;
    private static final int MOST_DAYS = 366;
    private static final int NAME_CHINESE = 20;
    private static final int NAME_ENGLISH = 60;
    private static final int NOTE_CHINESE = 60;
    private static final int NOTE_ENGLISH = 160;

    private ItemRules() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid` naming the first field
    static void check(Item before, ItemDraft draft) {
        require(draft.feeFen() >= 0 && draft.feeFen() <= MOST_FEN, "feeFen", "在 0 到 10 万元之间");
        days("legalDays", draft.legalDays());
        days("promisedDays", draft.promisedDays());
        require(draft.promisedDays() <= draft.legalDays(), "promisedDays", "不能比法定的多");
        LocalizedText limit = draft.limitNote();
        if (limit != null) {
            text("limitNote", limit, NOTE_CHINESE, NOTE_ENGLISH);
        }
        require(ids(before.materials()).equals(ids(draft.materials())), "materials", "材料的种类和顺序不能在这里改");
        for (int i = 0; i < draft.materials().size(); i++) {
            ItemDraft.Material material = draft.materials().get(i);
            text("materials." + i + ".name", material.name(), NAME_CHINESE, NAME_ENGLISH);
            text("materials." + i + ".note", material.note(), NOTE_CHINESE, NOTE_ENGLISH);
        }
    }

    private static List<String> ids(List<ItemDraft.Material> materials) {
        return materials.stream().map(ItemDraft.Material::id).toList();
    }

    private static void days(String field, int days) {
        require(days >= 0 && days <= MOST_DAYS, field, "在 0 到 " + MOST_DAYS + " 之间");
    }

    private static void text(String field, LocalizedText text, int chinese, int english) {
        language(field + ".zh-CN", text.chinese(), chinese);
        language(field + ".en", text.english(), english);
    }

    private static void language(String field, String words, int longest) {
        require(!words.isBlank(), field, "中文和英文都要写");
        require(words.codePointCount(0, words.length()) <= longest, field, "最多 " + longest + " 个字");
        require(words.codePoints().noneMatch(Character::isISOControl), field, "里面有不能显示的控制字符");
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw Refused.invalid(field, otherwise);
        }
    }
}
