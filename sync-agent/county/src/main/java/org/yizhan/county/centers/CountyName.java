package org.yizhan.county.centers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;

/// The name over every page.
@ApplicationScoped
@Named("county")
public class CountyName {
    private final Jdbi jdbi;

    CountyName(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public String getName() {
        return jdbi.withHandle(handle -> handle.createQuery("select name from county")
                        .mapTo(String.class)
                        .findOne())
                .map(name -> Json.own(name, LocalizedText.class).chinese())
                .orElse("县平台");
    }
}
