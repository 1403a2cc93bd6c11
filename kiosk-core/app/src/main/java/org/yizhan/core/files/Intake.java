package org.yizhan.core.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yizhan.contract.files.Files;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Takes uploads in: looked at, sealed, on the disk, and only then in the database.
@ApplicationScoped
class Intake {
    private final Store store;
    private final Shelf shelf;
    private final FileTable table;
    private final Persons persons;
    private final CenterJournal journal;
    private final Settings settings;

    Intake(Store store, Shelf shelf, FileTable table, Persons persons, CenterJournal journal, Settings settings) {
        this.store = store;
        this.shelf = shelf;
        this.table = table;
        this.persons = persons;
        this.journal = journal;
        this.settings = settings;
    }

    /// The same id with the same content is the same file; with another it is a 422.
    Files.Stored take(UUID id, String type, byte[] bytes, String client) {
        Content content = Content.of(bytes, type);
        content.check(bytes, settings.number(Setting.VOICE_SECONDS), settings.number(Setting.PHOTO_KIB));
        Optional<FileRow> there = store.read(handle -> table.find(handle, id));
        if (there.isPresent()) {
            return same(there.get(), bytes);
        }
        Persons.ThingKey key = Persons.ThingKey.random(id);
        String hash = shelf.put(key.seal(bytes));
        return store.write(tx -> {
            Optional<FileRow> meanwhile = table.find(tx.handle(), id);
            return meanwhile.isPresent()
                    ? same(meanwhile.get(), bytes)
                    : add(tx, id, content, bytes.length, hash, key, client);
        });
    }

    private Files.Stored add(
            Tx tx, UUID id, Content content, int bytes, String hash, Persons.ThingKey key, String client) {
        UUID nobody = persons.create(tx);
        String sealedKey = persons.seal(tx.handle(), nobody, FileVault.KEY, key.text());
        var row = new FileRow(id, content.kind(), content.type(), bytes, hash, nobody, sealedKey, 1, null, null);
        table.add(tx, row, client);
        journal.append(
                tx,
                Entry.created(
                        FileVault.TYPE,
                        id,
                        "stored",
                        Map.of("kind", row.kind(), "type", row.type(), "bytes", bytes, "hash", hash, "by", client)));
        return row.shown();
    }

    /// Whether the bytes are the file's own is found by opening it; nobody else's content is compared with.
    private Files.Stored same(FileRow row, byte[] bytes) {
        Optional<String> key = store.read(handle -> persons.open(handle, row.person(), FileVault.KEY, row.key()));
        boolean same = row.bytes() == bytes.length
                && key.map(text -> new Persons.ThingKey(row.id(), text).open(shelf.read(row.hash())))
                        .filter(kept -> java.util.Arrays.equals(kept, bytes))
                        .isPresent();
        if (!same) {
            throw Refused.because(422, "request", "key-reused", "this id was used for another file");
        }
        return row.shown();
    }
}
