package org.yizhan.ui.frame;

import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.files.Files;

/// A voice note or a photo that somebody gives instead of words. Like every answer it lives in the screens' stack
/// alone, until it is sent.
///
/// @param id        names the upload, so that it happens once
/// @param question  the id of the [Ask], or [Files#WHOLE]
public record Note(UUID id, String question, Files.Kind kind, String type, byte[] content) {
    public static Note voice(String question, byte[] wave) {
        return new Note(Ids.next(), question, Files.Kind.VOICE, "audio/wav", wave);
    }

    public static Note photo(String question, byte[] jpeg) {
        return new Note(Ids.next(), question, Files.Kind.PHOTO, "image/jpeg", jpeg);
    }

    Note renewed() {
        return new Note(Ids.next(), question, kind, type, content);
    }

    boolean isAt(String otherQuestion, Files.Kind otherKind) {
        return question.equals(otherQuestion) && kind == otherKind;
    }

    public Files.Attachment attachment() {
        return new Files.Attachment(id, question);
    }

    @Override
    public String toString() {
        return "Note[" + id + ", " + kind + "]";
    }
}
