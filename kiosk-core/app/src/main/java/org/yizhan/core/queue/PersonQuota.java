package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;
import org.yizhan.core.store.Tx;

/// How many numbers of a line one person draws in a day, as far as it is known who draws one. Kept is a keyed hash that
/// is another one each day, only where there is such a quota, and only for its day: it counts, and follows nobody.
@Singleton
class PersonQuota implements Tidying {
    private final Store store;
    private final Openings openings;
    private final Persons persons;
    private final BusinessDays days;

    PersonQuota(Store store, Openings openings, Persons persons, BusinessDays days) {
        this.store = store;
        this.openings = openings;
        this.persons = persons;
        this.days = days;
    }

    /// Whether that person has as many as one may have.
    ///
    /// @param who  what the person is known by: a telephone or ID number, or the id of a person
    boolean isFull(Handle handle, long day, String line, String who) {
        Integer most = openings.rules(line).perPerson();
        return most != null
                && handle.select(
                                "SELECT numbers FROM queue_person WHERE day = ? AND who = ? AND line = ?",
                                day,
                                hash(day, who),
                                line)
                        .mapTo(Integer.class)
                        .findOne()
                        .filter(drawn -> drawn >= most)
                        .isPresent();
    }

    /// Counts one number more.
    ///
    /// @throws RuntimeException  409: that person has as many as one may have
    void count(Tx tx, long day, String line, String who) {
        Integer most = openings.rules(line).perPerson();
        if (most == null) {
            return;
        }
        int drawn = tx.handle()
                .createQuery("""
                        INSERT INTO queue_person (day, who, line, numbers) VALUES (:day, :who, :line, 1)
                        ON CONFLICT (day, who, line) DO UPDATE SET numbers = numbers + 1 RETURNING numbers""")
                .bind("day", day)
                .bind("who", hash(day, who))
                .bind("line", line)
                .mapTo(Integer.class)
                .one();
        if (drawn > most) {
            throw Refusals.because(
                    Queue.Refusal.PERSON_QUOTA_FULL,
                    "that person drew as many numbers as one may in a day",
                    Map.of("service", line, "numbers", most.toString()));
        }
    }

    private byte[] hash(long day, String who) {
        return persons.hash("queue-" + day, who);
    }

    @Override
    public boolean tidy() {
        return store.write(tx -> {
            long day = days.open(tx.handle()).map(open -> open.ordinal()).orElse(Today.NONE);
            tx.handle().execute("DELETE FROM queue_person WHERE day < ?", day);
            return false;
        });
    }
}
