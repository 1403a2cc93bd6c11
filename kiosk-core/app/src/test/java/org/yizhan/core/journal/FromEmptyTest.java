package org.yizhan.core.journal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.TestCore;

/// A center that this version began.
@QuarkusTest
@TestProfile(FromEmptyTest.Begun.class)
@WithTestResource(TestCore.class)
class FromEmptyTest extends KeptCenter {
    private static CenterLife.@Nullable Facts lived;

    public static class Begun implements QuarkusTestProfile {}

    @Override
    CenterLife.Facts facts() {
        CenterLife.Facts facts = lived;
        if (facts == null) {
            facts = CenterLife.lived(clock, json);
            lived = facts;
        }
        return facts;
    }
}
