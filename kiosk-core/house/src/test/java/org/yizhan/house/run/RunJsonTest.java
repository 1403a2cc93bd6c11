package org.yizhan.house.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.place.Layout;

class RunJsonTest {
    @TempDir
    Path data;

    @Test
    void a_second_terminal_finds_the_house_on_the_port_it_was_started_on() throws IOException {
        Layout layout = new Layout(data);
        Files.writeString(layout.runJson(), "{\"addresses\": {\"core\": \"http://127.0.0.1:9600\"}}");
        assertEquals(Optional.of(9600), RunJson.port(layout));
    }

    @Test
    void where_no_house_ever_ran_there_is_no_port() {
        assertEquals(Optional.empty(), RunJson.port(new Layout(data)));
    }
}
