package org.yizhan.core.devices;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The way to paper for every feature. A slip is queued in the transaction of the fact it tells of and printed
/// after the commit; a print that fails takes nothing back. Each step is an event `Feed.PRINT` about the subject.
@Singleton
public class Printing {
    private final PrintJobs jobs;
    private final PrintWakeUp wakeUp;
    private final Store store;
    private final boolean printer;

    Printing(PrintJobs jobs, PrintWakeUp wakeUp, Store store, @ConfigProperty(name = "yizhan.printer") String address) {
        this.jobs = jobs;
        this.wakeUp = wakeUp;
        this.store = store;
        this.printer = !address.equals(PrinterAddress.NONE);
    }

    /// Whether this center has a printer.
    boolean isInstalled() {
        return printer;
    }

    /// Queues a slip that tells whether the printer works.
    ///
    /// @throws RuntimeException  409 `urn:yizhan:devices:no-printer`
    Print test(Tx tx) {
        return ordered(tx, TestSlip.DOCUMENT, Ids.next(), LocalizedText.CHINESE);
    }

    /// Queues a slip that somebody of the staff asks for.
    ///
    /// @throws RuntimeException  409 `urn:yizhan:devices:no-printer`
    public Print ordered(Tx tx, String document, UUID subject, String language) {
        needPrinter();
        return add(tx, document, subject, null, language, false);
    }

    /// Queues the slip of that kind about that record; a [PrintSource] with the kind composes it.
    ///
    /// @param number  what people call the record by, if they do; never a name, nor what opens a record
    /// @return its state, or empty: this center has no printer
    public Optional<Print.State> queue(Tx tx, String document, UUID subject, @Nullable String number, String language) {
        return printer
                ? Optional.of(
                        add(tx, document, subject, number, language, false).state())
                : Optional.empty();
    }

    /// Queues a slip and returns once it is on paper or given up, at the latest after that time: for what has to be out
    /// before the core goes. It stays queued if it was not printed by then.
    ///
    /// @return whether it is on paper
    public boolean comesOut(String document, UUID subject, String language, Duration patience)
            throws InterruptedException {
        var over = new CountDownLatch(1);
        store.onCommit(events -> events.stream()
                .filter(committed -> subject.equals(committed.event().subject()))
                .filter(committed ->
                        committed.event().body() instanceof Print print && !PrintStates.isUnfinished(print.state()))
                .forEach(committed -> over.countDown()));
        return store.write(tx -> queue(tx, document, subject, null, language)).isPresent()
                && over.await(patience.toMillis(), TimeUnit.MILLISECONDS)
                && store.read(handle -> state(handle, subject))
                        .filter(Print.State.CONFIRMED::equals)
                        .isPresent();
    }

    /// Queues the slip once more, with the number and in the language it had, marked as a copy. While the last one is
    /// still on its way, that one is answered.
    ///
    /// @throws RuntimeException  409 `urn:yizhan:devices:no-printer`
    public Print again(Tx tx, String document, UUID subject) {
        needPrinter();
        Optional<PrintJob> last = jobs.latest(tx.handle(), subject);
        String number = last.map(PrintJob::number).orElse(null);
        String language = last.map(PrintJob::language).orElse(LocalizedText.CHINESE);
        return last.filter(job -> PrintStates.isUnfinished(job.state()))
                .map(PrintJob::shown)
                .orElseGet(() -> add(tx, document, subject, number, language, true));
    }

    /// How the latest slip about each of these records stands; records without one are absent.
    public Map<UUID, Print.State> states(Handle handle, Collection<UUID> subjects) {
        return jobs.states(handle, subjects);
    }

    /// How the latest slip about that record stands; empty if there is none.
    public Optional<Print.State> state(Handle handle, UUID subject) {
        return jobs.state(handle, subject);
    }

    private void needPrinter() {
        if (!printer) {
            throw Refused.conflict("devices", "no-printer", "this center has no printer");
        }
    }

    private Print add(Tx tx, String document, UUID subject, @Nullable String number, String language, boolean copy) {
        Print print = jobs.add(tx, document, subject, number, language, copy).shown();
        tx.afterCommit(wakeUp::ring);
        return print;
    }
}
