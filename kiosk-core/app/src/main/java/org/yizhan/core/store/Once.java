package org.yizhan.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Makes a request happen once however often it is sent: key, hash of the request and answer are written in the
/// same transaction as its effect and kept for 30 days. An answer that names a person is not kept: see
/// [#writeThenRead].
@ApplicationScoped
public class Once {
    static final Duration KEPT = Duration.ofDays(30);

    private final Store store;
    private final Caller caller;
    private final ObjectMapper json;
    private final RequestKey requestKey;

    Once(Store store, Caller caller, ObjectMapper json, RequestKey requestKey) {
        this.requestKey = requestKey;
        this.store = store;
        this.caller = caller;
        this.json = json;
    }

    /// Runs the work, or answers what it answered the first time this caller sent this key.
    ///
    /// @param operation  the path of the request: the same key may not be used for another
    /// @param id         the id the client made; it is the key where no header names another one
    /// @param request    the request's record; the same key with another one is refused with 422
    /// @throws Refused   `urn:yizhan:request:key-reused`
    public <T> T write(String operation, UUID id, Object request, Class<T> answerType, Work<T> work) {
        return store.write(once(operation, id, request, answerType, work));
    }

    /// The same for a thread that must not wait; what the work refuses is what the stage fails with.
    ///
    /// @throws Refused   `urn:yizhan:request:invalid`, at once: a key that is no UUID
    public <T> CompletionStage<T> submit(String operation, UUID id, Object request, Class<T> answerType, Work<T> work) {
        return store.submit(once(operation, id, request, answerType, work));
    }

    private <T> Work<T> once(String operation, UUID id, Object request, Class<T> answerType, Work<T> work) {
        String who = caller.name();
        String key = caller.idempotencyKey(id);
        byte[] hash = hash(operation, request);
        return tx -> {
            Optional<T> given = given(tx.handle(), who, key, hash, answerType);
            if (given.isPresent()) {
                return given.get();
            }
            T answer = work.in(tx);
            Straight.execute(
                    tx.handle(),
                    "INSERT INTO idempotency (caller, key, request_hash, answer, at) VALUES (?, ?, ?, ?, ?)",
                    who,
                    key,
                    hash,
                    write(answer),
                    tx.now());
            return answer;
        };
    }

    /// What this caller was answered the first time it sent this key: for whatever is looked up before the work, which
    /// who only comes again neither needs nor is refused by.
    ///
    /// @throws Refused   `urn:yizhan:request:key-reused`
    public <T> Optional<T> answered(String operation, UUID id, Object request, Class<T> answerType) {
        String who = caller.name();
        String key = caller.idempotencyKey(id);
        byte[] hash = hash(operation, request);
        return store.read(handle -> given(handle, who, key, hash, answerType));
    }

    private <T> Optional<T> given(Handle handle, String who, String key, byte[] hash, Class<T> answerType) {
        Optional<Given> given = Straight.first(
                handle,
                "SELECT request_hash, answer FROM idempotency WHERE caller = ? AND key = ?",
                row -> new Given(row.getBytes(1), row.getString(2)),
                who,
                key);
        if (given.isPresent() && !MessageDigest.isEqual(given.get().requestHash(), hash)) {
            throw Refused.because(422, "request", "key-reused", "this key was used for another request");
        }
        return given.map(kept -> read(kept.answer(), answerType));
    }

    /// As [#write], for an answer that names a person: what is kept is which record it was, and the answer is read from
    /// that record as it stands when it is asked for. So nothing outlives the person's key here.
    ///
    /// @param keptType  what leads back to the record; nothing of a person is in it
    public <K, T> T writeThenRead(
            String operation,
            UUID id,
            Object request,
            Class<K> keptType,
            Work<K> work,
            BiFunction<Handle, K, T> answer) {
        K kept = write(operation, id, request, keptType, work);
        return store.read(handle -> answer.apply(handle, kept));
    }

    /// Forgets what is older than 30 days, a bounded number at a time.
    ///
    /// @return whether there may be more
    public boolean forgetOld() {
        return store.write(tx -> !tx.timeTrusted()
                        ? 0
                        : tx.handle()
                                .execute(
                                        "DELETE FROM idempotency WHERE (caller, key) IN "
                                                + "(SELECT caller, key FROM idempotency WHERE at < ? LIMIT 500)",
                                        tx.now().minus(KEPT).toEpochMilli()))
                == 500;
    }

    private byte[] hash(String operation, Object request) {
        return requestKey.hash((operation + '\0' + write(request)).getBytes(StandardCharsets.UTF_8));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the contract does not become JSON", e);
        }
    }

    private <T> T read(String answer, Class<T> type) {
        try {
            return json.readValue(answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer cannot be read as " + type, e);
        }
    }

    private record Given(byte[] requestHash, String answer) {}
}
