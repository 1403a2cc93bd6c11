package org.yizhan.core.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yizhan.core.TestCore;

/// A center that release 0.1.0 left behind.
@QuarkusTest
@TestProfile(FromRelease010Test.Left.class)
@WithTestResource(value = TestCore.class, initArgs = @ResourceArg(name = TestCore.RELEASE, value = "0.1.0"))
class FromRelease010Test extends KeptCenter {
    @Inject
    ObjectMapper mapper;

    public static class Left implements QuarkusTestProfile {}

    @Override
    CenterLife.Facts facts() {
        try {
            return mapper.readValue(
                    TestCore.releases().resolve("0.1.0/facts.json").toFile(), CenterLife.Facts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
