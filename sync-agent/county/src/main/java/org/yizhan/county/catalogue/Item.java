package org.yizhan.county.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;

/// An item of the catalogue with what may be changed of it. The rest of it is kept as it came.
///
/// @param tag      stands for exactly this state of the item
/// @param changed  differs from the published edition
public record Item(
        String id,
        int number,
        String groupId,
        LocalizedText name,
        boolean offered,
        boolean changed,
        long feeFen,
        int legalDays,
        int promisedDays,
        @Nullable LocalizedText limitNote,
        List<ItemDraft.Material> materials,
        String tag) {
    private static final int TAG_BYTES = 8;

    public Item {
        materials = List.copyOf(materials);
    }

    static Item of(JsonNode item, boolean offered, boolean changed) {
        JsonNode limit = item.path("limitNote");
        return new Item(
                item.required("id").asText(),
                item.path("number").asInt(),
                item.path("groupId").asText(),
                Json.as(item.required("name"), LocalizedText.class),
                offered,
                changed,
                item.path("feeFen").asLong(),
                item.path("legalDays").asInt(),
                item.path("promisedDays").asInt(),
                limit.isObject() ? Json.as(limit, LocalizedText.class) : null,
                StreamSupport.stream(item.path("materials").spliterator(), false)
                        .map(Item::material)
                        .toList(),
                tag(item, offered));
    }

    private static ItemDraft.Material material(JsonNode material) {
        return new ItemDraft.Material(
                material.required("id").asText(),
                Json.as(material.required("name"), LocalizedText.class),
                Json.as(material.required("note"), LocalizedText.class));
    }

    /// Whether a draft asks for what the item is already.
    boolean says(ItemDraft draft) {
        return offered == draft.offered()
                && feeFen == draft.feeFen()
                && legalDays == draft.legalDays()
                && promisedDays == draft.promisedDays()
                && Objects.equals(limitNote, draft.limitNote())
                && materials.equals(draft.materials());
    }

    /// The item's JSON with what the draft changes.
    static ObjectNode with(JsonNode item, ItemDraft draft) {
        ObjectNode changed = item.deepCopy();
        changed.put("feeFen", draft.feeFen());
        changed.put("legalDays", draft.legalDays());
        changed.put("promisedDays", draft.promisedDays());
        changed.set("limitNote", Json.node(draft.limitNote()));
        ArrayNode materials = (ArrayNode) changed.required("materials");
        for (int i = 0; i < materials.size(); i++) {
            ObjectNode material = (ObjectNode) materials.get(i);
            material.set("name", Json.node(draft.materials().get(i).name()));
            material.set("note", Json.node(draft.materials().get(i).note()));
        }
        return changed;
    }

    private static String tag(JsonNode item, boolean offered) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((offered + item.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
