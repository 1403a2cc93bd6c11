package org.yizhan.ui.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.files.Files;

/// What somebody has answered so far. It lives in the screens' stack alone and goes with it.
///
/// @param id       the case's id and the idempotency key of its filing
/// @param answers  by the id of the [Ask]
/// @param notes    at most one of a kind to a question
/// @param paper    stands in for what was left blank of the person
public record Draft(
        UUID id,
        Map<String, String> answers,
        List<Note> notes,
        @Nullable Paper paper) {
    public Draft {
        answers = Map.copyOf(answers);
        notes = List.copyOf(notes);
    }

    public static Draft empty() {
        return new Draft(Ids.next(), Map.of(), List.of(), null);
    }

    public String answer(String askId) {
        return answers.getOrDefault(askId, "");
    }

    public Draft with(String askId, String value) {
        var changed = new HashMap<>(answers);
        changed.put(askId, value);
        return new Draft(id, changed, notes, paper);
    }

    /// Takes the place of an earlier paper.
    public Draft with(Paper other) {
        return new Draft(id, answers, notes, other);
    }

    public Draft withoutPaper() {
        return new Draft(id, answers, notes, null);
    }

    /// What the paper says where nothing was answered, masked.
    public Optional<String> onPaper(String askId) {
        return paper == null || !answer(askId).isBlank() ? Optional.empty() : paper.says(askId);
    }

    /// What the core is sent of the paper.
    public @Nullable String paperText() {
        return paper == null ? null : paper.text();
    }

    public Optional<Note> note(String question, Files.Kind kind) {
        return notes.stream().filter(note -> note.isAt(question, kind)).findFirst();
    }

    public boolean hasNote(String question) {
        return notes.stream().anyMatch(note -> note.question().equals(question));
    }

    /// Takes the place of an earlier one of that kind.
    public Draft with(Note note) {
        Draft without = without(note.question(), note.kind());
        var changed = new ArrayList<>(without.notes);
        changed.add(note);
        return new Draft(id, answers, changed, paper);
    }

    public Draft without(String question, Files.Kind kind) {
        return new Draft(
                id,
                answers,
                notes.stream().filter(note -> !note.isAt(question, kind)).toList(),
                paper);
    }

    public List<Files.Attachment> attachments() {
        return notes.stream().map(Note::attachment).toList();
    }

    /// The same under new ids, for a filing that was refused and is changed before the next try. Notes too: what the
    /// desk was handed under the old id has them.
    public Draft renewed() {
        return new Draft(Ids.next(), answers, notes.stream().map(Note::renewed).toList(), paper);
    }

    /// Says nothing of what is in it, so that no log can.
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
