package org.yizhan.ui.cases;

import java.util.List;
import java.util.function.Supplier;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.frame.Note;

/// Voice notes and photos go before what names them. Asked again after a lost answer, all of it is sent again, each
/// part under the id it had.
final class Sending {
    private Sending() {}

    static <T> Answer<T> after(List<Note> notes, Client client, Supplier<Answer<T>> then) {
        for (Note note : notes) {
            switch (client.upload(note.id(), note.type(), note.content())) {
                case Answer.Done<Files.Stored> sent -> {}
                case Answer.Refused<Files.Stored>(var problem) -> {
                    return new Answer.Refused<>(problem);
                }
                case Answer.Offline<Files.Stored> away -> {
                    return new Answer.Offline<>();
                }
            }
        }
        return then.get();
    }
}
