package org.yizhan.core.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.files.Files;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Voice notes and photos, for the features that keep them with something of their own.
@ApplicationScoped
public class FileVault {
    static final String TYPE = "files.file";
    static final String KEY = "file-key";

    private final Store store;
    private final FileTable table;
    private final Shelf shelf;
    private final Persons persons;
    private final CenterJournal journal;
    private final Audit audit;

    FileVault(Store store, FileTable table, Shelf shelf, Persons persons, CenterJournal journal, Audit audit) {
        this.store = store;
        this.table = table;
        this.shelf = shelf;
        this.persons = persons;
        this.journal = journal;
        this.audit = audit;
    }

    /// Gives uploaded files to a case or draft: from now on they are that person's, and erased with them. What it had
    /// of that person's before and does not name now is erased. A file that another case or draft has is refused as
    /// one that is not there.
    ///
    /// @throws RuntimeException  400, naming `notes`
    public void attach(Tx tx, List<Files.Attachment> notes, UUID owner, UUID person) {
        Set<UUID> named = notes.stream().map(Files.Attachment::id).collect(Collectors.toUnmodifiableSet());
        table.keptUnder(tx.handle(), person).stream()
                .filter(row -> owner.equals(row.owner()) && !named.contains(row.id()))
                .forEach(row -> drop(tx, row));
        notes.forEach(note -> attach(tx, note, owner, person));
    }

    private void attach(Tx tx, Files.Attachment note, UUID owner, UUID person) {
        FileRow row = table.find(tx.handle(), note.id())
                .filter(file -> file.owner() == null || file.owner().equals(owner))
                .orElseThrow(() -> Refused.invalid("notes", Violation.UNKNOWN, "names a file that is not there"));
        if (row.person().equals(person)) {
            return;
        }
        String key = persons.open(tx.handle(), row.person(), KEY, row.key())
                .orElseThrow(() -> Refused.invalid("notes", Violation.UNKNOWN, "names a file that was erased"));
        table.give(tx, row, owner, note.question(), person, persons.seal(tx.handle(), person, KEY, key));
        if (row.owner() == null) {
            persons.erase(tx, row.person());
        }
        journal.append(tx, Entry.changed(TYPE, row.id(), "attached", row.version(), Map.of("to", owner)));
    }

    /// What a case or draft has.
    public List<Files.Attached> of(Handle handle, UUID owner) {
        return table.of(handle, owner).stream()
                .map(row -> new Files.Attached(row.question() == null ? Files.WHOLE : row.question(), row.shown()))
                .toList();
    }

    /// Erases every file that is still kept under that person's key; the key itself is the caller's to destroy.
    public void drop(Tx tx, UUID person) {
        table.keptUnder(tx.handle(), person).forEach(row -> drop(tx, row));
    }

    void drop(Tx tx, FileRow row) {
        table.delete(tx, row.id());
        journal.append(tx, Entry.changed(TYPE, row.id(), "erased", row.version(), Map.of("hash", row.hash())));
        tx.afterCommit(() -> shelf.remove(row.hash()));
    }

    /// The content of a file, for staff. That they looked is on record before they see it.
    Opened open(UUID id, String reader) {
        Sealed sealed = store.write(tx -> {
            FileRow row = table.find(tx.handle(), id)
                    .filter(file -> file.owner() != null)
                    .orElseThrow(() -> Refused.notFound("files", "file"));
            String key = persons.open(tx.handle(), row.person(), KEY, row.key())
                    .orElseThrow(() -> Refused.because(410, "files", "erased", "whose it was has been erased"));
            audit.line(tx, reader, "file.read", id, row.kind().name());
            return new Sealed(row, new Persons.ThingKey(id, key));
        });
        return new Opened(
                sealed.row().type(), sealed.key().open(shelf.read(sealed.row().hash())));
    }

    private record Sealed(FileRow row, Persons.ThingKey key) {}

    /// What to show.
    record Opened(String type, byte[] content) {}
}
