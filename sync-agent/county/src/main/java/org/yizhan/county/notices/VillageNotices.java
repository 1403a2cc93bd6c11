package org.yizhan.county.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// What the villages made public themselves, as they wrote it. The county reads it and changes nothing.
@ApplicationScoped
class VillageNotices implements Effect<VillageNotices.VillageNotice> {
    record VillageNotice(String content, boolean withdrawn) {}

    @Override
    public String type() {
        return "notices.notice";
    }

    @Override
    public Optional<VillageNotice> fold(List<Arrived> rows) throws Unfit {
        Optional<Arrived> published =
                rows.stream().filter(row -> row.op().equals("published")).reduce((first, last) -> last);
        boolean withdrawn = rows.stream().anyMatch(row -> row.op().equals("withdrawn"));
        if (published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VillageNotice(published.get().body().toString(), withdrawn));
    }

    @Override
    public void save(Handle handle, String center, UUID notice, VillageNotice effect) {
        handle.createUpdate("insert into village_notice (center_id, notice_id, content, withdrawn)"
                        + " values (:center, :notice, :content, :withdrawn) on conflict (center_id, notice_id)"
                        + " do update set content = excluded.content, withdrawn = excluded.withdrawn")
                .bind("center", center)
                .bind("notice", notice)
                .bind("content", effect.content())
                .bind("withdrawn", effect.withdrawn())
                .execute();
    }

    @Override
    public Map<UUID, VillageNotice> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select notice_id, content, withdrawn from village_notice where center_id = :center")
                        .bind("center", center),
                (row, context) -> new VillageNotice(row.getString(2), row.getBoolean(3)));
    }
}
