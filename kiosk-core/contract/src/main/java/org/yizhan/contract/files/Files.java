package org.yizhan.contract.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// Voice notes and photos that people give instead of words.
///
/// `PUT /api/files/{id}` takes the content itself as its body, of one of the media types of [Kind]. It belongs to
/// nobody until an application or a draft names its id; one that nothing names is erased within a day.
public final class Files {
    private Files() {}

    /// Where an [Attachment] belongs to the application as a whole and to no single question.
    public static final String WHOLE = "application";

    public enum Kind {
        /// `audio/wav`: PCM.
        VOICE,
        /// `image/jpeg` or `image/png`.
        PHOTO
    }

    /// The answer to an upload, and a file as staff see it in a list.
    ///
    /// @param type   its media type
    /// @param bytes  its size, before it is sealed
    public record Stored(UUID id, Kind kind, String type, long bytes) {}

    /// Names a file that was uploaded as the answer, or part of the answer, to a question.
    ///
    /// @param question  its id, or [#WHOLE]
    public record Attachment(
            @NotNull UUID id, @NotBlank @Size(max = 40) String question) {}

    /// A file of a case or draft; its content is at `GET /api/files/{id}`, and each look is audited.
    public record Attached(String question, Stored file) {}
}
