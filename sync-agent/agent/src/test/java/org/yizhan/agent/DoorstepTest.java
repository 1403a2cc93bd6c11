package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.sync.Wire;

class DoorstepTest {
    @TempDir
    Path directory;

    @Test
    void a_refused_certificate_is_told_as_such() throws Exception {
        Certificates known = Certificates.in(Files.createDirectory(directory.resolve("known")));
        Certificates strange = Certificates.in(Files.createDirectory(directory.resolve("strange")));
        try (CountyDouble county = new CountyDouble(known)) {
            CountyDoor door = Running.door(as(county.enrolment(), strange.centerPkcs12()), directory);
            Await.until("the county's reason", () -> greet(door).why() == Why.CERTIFICATE);
        }
    }

    @Test
    void a_county_that_is_away_is_not_blamed_on_the_certificate() throws Exception {
        Certificates known = Certificates.in(directory);
        try (CountyDouble county = new CountyDouble(known)) {
            CountyDoor door = Running.door(county.enrolment(), directory);
            county.goAway();
            assertEquals(Why.UNREACHABLE, greet(door).why());
        }
    }

    private static Trouble.Away greet(CountyDoor door) {
        try (County county = door.open()) {
            return assertThrows(Trouble.Away.class, () -> county.hello(new Wire.Hello(List.of())));
        }
    }

    private static Wire.Enrolment as(Wire.Enrolment own, byte[] identity) {
        return new Wire.Enrolment(
                own.center(),
                own.county(),
                own.trust(),
                identity,
                own.password(),
                own.centerKey(),
                own.receiptKey(),
                null);
    }
}
