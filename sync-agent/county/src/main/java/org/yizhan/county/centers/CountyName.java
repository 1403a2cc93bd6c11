package org.yizhan.county.centers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;

/// The name over every page.
@ApplicationScoped
@Named("county")
public class CountyName {
    private final Jdbi jdbi;
    private volatile @Nullable String known;

    CountyName(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Asked of PostgreSQL until there is one, and then never again: a county keeps its name.
    public String getName() {
        String name = known;
        if (name == null) {
            name = jdbi.withHandle(handle -> handle.createQuery("select name from county")
                            .mapTo(String.class)
                            .findOne())
                    .map(stored -> Json.own(stored, LocalizedText.class).chinese())
                    .orElse(null);
            known = name;
        }
        return name == null ? "县平台" : name;
    }
}
