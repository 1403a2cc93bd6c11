package org.yizhan.county.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// Starts the sample center's feed, after every feature has its part of the seed.
@ApplicationScoped
@Priority(0)
class FeedSown implements Sown {
    private final Feed feed;

    FeedSown(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        feed.open(handle, seed.sampleCenter());
    }
}
