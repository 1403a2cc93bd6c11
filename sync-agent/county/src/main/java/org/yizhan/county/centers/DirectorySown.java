package org.yizhan.county.centers;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// One center for each village of the directory.
@ApplicationScoped
@Priority(100)
class DirectorySown implements Sown {
    @Override
    public void sow(Handle handle, Seed seed) {
        JsonNode county = seed.directory();
        handle.createUpdate("insert into county (code, number, name) values (:code, :number, :name)")
                .bind("code", county.required("code").asText())
                .bind("number", county.required("number").asInt())
                .bind("name", county.required("name").toString())
                .execute();
        for (JsonNode town : county.required("towns")) {
            for (JsonNode village : town.required("villages")) {
                sow(handle, town, village);
            }
        }
    }

    private static void sow(Handle handle, JsonNode town, JsonNode village) {
        handle.createUpdate("insert into center (center_id, name, village, town, phone)"
                        + " values (:id, :name, :village, :town, :phone)")
                .bind("id", village.required("centerCode").asText())
                .bind("name", Json.write(centerOf(village)))
                .bind("village", village.required("name").toString())
                .bind("town", town.required("name").toString())
                .bind("phone", village.required("phone").asText())
                .execute();
    }

    private static LocalizedText centerOf(JsonNode village) {
        var texts = new TreeMap<>(
                Json.as(village.required("name"), LocalizedText.class).texts());
        texts.replaceAll(
                (language, name) -> language.startsWith("zh") ? name + "党群服务中心" : name + " Party-mass service center");
        return new LocalizedText(texts);
    }
}
