package org.yizhan.county.centers;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// Takes the county's directory: one center for each village of it. A later file adds villages and changes names and
/// telephones; a center that is missing in it stays, for its records do.
@ApplicationScoped
class DirectoryImport {
    private final Jdbi jdbi;
    private final Audit audit;
    private final List<OfDirectory> features;

    DirectoryImport(Jdbi jdbi, Audit audit, @All List<OfDirectory> features) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.features = features;
    }

    /// @param centers  how many there are now
    /// @param changed  of those that were there before
    public record Taken(int centers, int added, int changed) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:centers:other-county`, 400 for a code that
    ///         stands in it twice
    Taken take(DirectoryFile file, String officer) {
        return jdbi.inTransaction(handle -> {
            Taken taken = take(handle, file);
            String what = "+%d ~%d".formatted(taken.added(), taken.changed());
            audit.note(handle, Audit.COUNTY, officer, "centers.directory-taken", what);
            return taken;
        });
    }

    Taken take(Handle handle, DirectoryFile file) {
        checkCodes(file);
        county(handle, file);
        int added = 0;
        int changed = 0;
        for (DirectoryFile.Town town : file.towns()) {
            for (DirectoryFile.Village village : town.villages()) {
                switch (put(handle, town, village)) {
                    case ADDED -> added++;
                    case CHANGED -> changed++;
                    case SAME -> {}
                }
                features.forEach(feature -> feature.village(handle, village));
            }
        }
        int centers = handle.createQuery("select count(*) from center")
                .mapTo(Integer.class)
                .one();
        return new Taken(centers, added, changed);
    }

    private static void checkCodes(DirectoryFile file) {
        Set<String> codes = new HashSet<>();
        for (int town = 0; town < file.towns().size(); town++) {
            List<DirectoryFile.Village> villages = file.towns().get(town).villages();
            for (int i = 0; i < villages.size(); i++) {
                if (!codes.add(villages.get(i).centerCode())) {
                    throw Refused.invalid("towns[%d].villages[%d].centerCode".formatted(town, i), "这个编码出现了两次");
                }
            }
        }
    }

    /// The number is on every member card and the code on every case: neither may become another.
    private void county(Handle handle, DirectoryFile file) {
        boolean first = handle.createUpdate("insert into county (code, number, name) values (:code, :number, :name)"
                                + " on conflict do nothing")
                        .bind("code", file.code())
                        .bind("number", file.number())
                        .bind("name", Json.write(file.name()))
                        .execute()
                == 1;
        boolean ours = handle.createQuery(
                        "select count(*) = 1 and bool_and(code = :code and number = :number)" + " from county")
                .bind("code", file.code())
                .bind("number", file.number())
                .mapTo(Boolean.class)
                .one();
        if (!ours) {
            throw Refused.because(409, "centers", "other-county", "这是另一个县的名录，编码或编号和这里的不一样");
        }
        if (first) {
            features.forEach(feature -> feature.begin(handle));
        }
    }

    private enum Put {
        ADDED,
        CHANGED,
        SAME
    }

    private static Put put(Handle handle, DirectoryFile.Town town, DirectoryFile.Village village) {
        return handle.createQuery("insert into center as c (center_id, name, village, town, phone)"
                        + " values (:id, :name, :village, :town, :phone)"
                        + " on conflict (center_id) do update set name = excluded.name, village = excluded.village,"
                        + " town = excluded.town, phone = excluded.phone"
                        + " where (c.name, c.village, c.town, c.phone)"
                        + " is distinct from (excluded.name, excluded.village, excluded.town, excluded.phone)"
                        + " returning xmax = 0")
                .bind("id", village.centerCode())
                .bind("name", Json.write(centerOf(village)))
                .bind("village", Json.write(village.name()))
                .bind("town", Json.write(town.name()))
                .bind("phone", village.phone())
                .mapTo(Boolean.class)
                .findOne()
                .map(added -> added ? Put.ADDED : Put.CHANGED)
                .orElse(Put.SAME);
    }

    private static LocalizedText centerOf(DirectoryFile.Village village) {
        var texts = new TreeMap<>(village.name().texts());
        texts.replaceAll(
                (language, name) -> language.startsWith("zh") ? name + "党群服务中心" : name + " Party-mass service center");
        return new LocalizedText(texts);
    }
}
