package org.yizhan.core.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yizhan.contract.directory.CenterPapers;

/// The file with which the county enrolled this center, where `yizhan.enrolment` says. A core of the sample has none.
@ApplicationScoped
class Papers {
    private final Optional<Path> file;
    private final ObjectMapper json;

    Papers(@ConfigProperty(name = "yizhan.enrolment") Optional<Path> file, ObjectMapper json) {
        this.file = file;
        this.json = json;
    }

    /// @throws IllegalStateException when the file is there and no enrolment; it says which file
    Optional<CenterPapers> read() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file.get()), CenterPapers.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.get() + " is no enrolment of a center: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file.get() + " cannot be read", e);
        }
    }
}
