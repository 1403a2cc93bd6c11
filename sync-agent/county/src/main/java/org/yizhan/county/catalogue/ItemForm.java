package org.yizhan.county.catalogue;

import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// The console's form of an item, as the browser sends it: everything is text, fees are in yuan.
class ItemForm {
    private static final int FEN_DIGITS = 2;

    @FormParam("tag")
    @Nullable
    String tag;

    @FormParam("offered")
    @Nullable
    String offered;

    @FormParam("fee")
    @Nullable
    String fee;

    @FormParam("legalDays")
    @Nullable
    String legalDays;

    @FormParam("promisedDays")
    @Nullable
    String promisedDays;

    @FormParam("limitZh")
    @Nullable
    String limitZh;

    @FormParam("limitEn")
    @Nullable
    String limitEn;

    @FormParam("materialId")
    @Nullable
    List<String> materialId;

    @FormParam("nameZh")
    @Nullable
    List<String> nameZh;

    @FormParam("nameEn")
    @Nullable
    List<String> nameEn;

    @FormParam("noteZh")
    @Nullable
    List<String> noteZh;

    @FormParam("noteEn")
    @Nullable
    List<String> noteEn;

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid` naming the field
    ItemDraft draft() {
        return new ItemDraft(
                given(tag),
                "true".equals(offered),
                fen(given(fee)),
                days("legalDays", given(legalDays)),
                days("promisedDays", given(promisedDays)),
                limit(),
                materials());
    }

    private @Nullable LocalizedText limit() {
        boolean none = given(limitZh).isEmpty() && given(limitEn).isEmpty();
        return none ? null : text("limitNote", given(limitZh), given(limitEn));
    }

    private List<ItemDraft.Material> materials() {
        List<ItemDraft.Material> materials = new ArrayList<>();
        List<String> ids = materialId == null ? List.of() : materialId;
        for (int i = 0; i < ids.size(); i++) {
            String field = "materials." + i;
            materials.add(new ItemDraft.Material(
                    ids.get(i),
                    text(field + ".name", at(nameZh, i), at(nameEn, i)),
                    text(field + ".note", at(noteZh, i), at(noteEn, i))));
        }
        return materials;
    }

    private static LocalizedText text(String field, String chinese, String english) {
        if (chinese.isEmpty() || english.isEmpty()) {
            throw Refused.invalid(field, "中文和英文都要写");
        }
        return LocalizedText.of(chinese, english);
    }

    private static long fen(String yuan) {
        try {
            return new BigDecimal(yuan).movePointRight(FEN_DIGITS).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.invalid("feeFen", "写成元，如 40 或 12.50");
        }
    }

    private static int days(String field, String days) {
        try {
            return Integer.parseInt(days);
        } catch (NumberFormatException e) {
            throw Refused.invalid(field, "天数写成整数");
        }
    }

    private static String at(@Nullable List<String> texts, int place) {
        return texts == null || texts.size() <= place ? "" : given(texts.get(place));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
