package org.yizhan.core.devices;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

/// Prints what is queued, one slip after the other on a thread of its own, so that drawing and a slow printer are
/// in nobody's way. It sleeps until a slip is queued; what was unfinished when the core went away comes first.
///
/// After the last of them, and every half minute in which none comes, it asks the printer how it is, so that the desk
/// hears of an empty roll before anybody stands there.
///
/// A slip is tried three times in about five seconds, then it is for a person to see to: a ticket that comes out
/// when its holder has gone home helps nobody. Once the printer is in trouble, each further slip gets one try.
@ApplicationScoped
class PrintWorker {
    private static final Logger LOG = Logger.getLogger(PrintWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration CALM = Duration.ofSeconds(30);

    private final Store store;
    private final PrintJobs jobs;
    private final PrintWakeUp wakeUp;
    private final PrinterWatch watch;
    private final PrinterNews news;
    private final CoreClock clock;
    private final Settings settings;
    private final Map<String, PrintSource> sources;
    private final String address;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean inTrouble;

    PrintWorker(
            Store store,
            PrintJobs jobs,
            PrintWakeUp wakeUp,
            PrinterWatch watch,
            PrinterNews news,
            CoreClock clock,
            Settings settings,
            @All List<PrintSource> sources,
            @ConfigProperty(name = "yizhan.printer") String address) {
        this.store = store;
        this.jobs = jobs;
        this.wakeUp = wakeUp;
        this.watch = watch;
        this.news = news;
        this.clock = clock;
        this.settings = settings;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(PrintSource::document, source -> source));
        this.address = address;
    }

    void start(@Observes StartupEvent starting) {
        if (!address.equals(PrinterAddress.NONE)) {
            Printer printer = PrinterAddress.open(address, PrinterPatience.USUAL);
            Thread.ofPlatform().name("printing").daemon().start(() -> run(printer));
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping.countDown();
        wakeUp.ring();
    }

    private void run(Printer printer) {
        try {
            while (stopping.getCount() > 0) {
                try {
                    printAll(printer);
                    look(printer);
                    wakeUp.await(CALM);
                } catch (RuntimeException failure) {
                    LOG.warn("a slip could not be taken in hand; trying again in a moment", failure);
                    pause(MOST_ATTEMPTS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void printAll(Printer printer) throws InterruptedException {
        Optional<PrintJob> next = store.read(jobs::next);
        while (next.isPresent() && stopping.getCount() > 0) {
            print(printer, next.get());
            next = store.read(jobs::next);
        }
    }

    private void look(Printer printer) {
        boolean isNew = printer.condition()
                .filter(condition -> watch.learn(condition, clock.now()))
                .isPresent();
        if (isNew) {
            store.writeInTurn(tx -> {
                tx.emit(Event.of(Feed.PRINT));
                return true;
            });
        }
        watch.untold(clock.now()).ifPresent(seen -> {
            store.writeInTurn(tx -> {
                news.tell(tx, seen);
                return true;
            });
            watch.told(seen);
        });
    }

    private void print(Printer printer, PrintJob job) throws InterruptedException {
        if (job.state() == Print.State.SENDING) {
            interrupted(job);
            return;
        }
        Optional<PrintDocument> document = composed(job);
        if (document.isEmpty()) {
            step(job, PrintStep.GIVE_UP, Print.Trouble.REFUSED, false);
            return;
        }
        Optional<PrintJob> sending = step(job, PrintStep.SEND, null, false);
        if (sending.isEmpty()) {
            return;
        }
        Printer.Outcome outcome = printer.print(bytes(document.get(), job));
        settle(sending.get(), outcome);
    }

    /// The core went away while this was sent. It is printed once more as a copy; if that was cut short too, a
    /// person has to look whether it is on paper.
    private void interrupted(PrintJob job) {
        if (job.copy()) {
            step(job, PrintStep.GIVE_UP, Print.Trouble.SILENT, true);
        } else {
            step(job, PrintStep.FIND_INTERRUPTED, Print.Trouble.SILENT, true);
        }
    }

    private void settle(PrintJob job, Printer.Outcome outcome) throws InterruptedException {
        Print.Trouble trouble = outcome.trouble();
        if (trouble == null) {
            inTrouble = false;
            step(job, PrintStep.CONFIRM, null, false);
        } else if (inTrouble || job.attempts() >= MOST_ATTEMPTS || (outcome.sent() && job.copy())) {
            inTrouble = true;
            step(job, PrintStep.GIVE_UP, trouble, outcome.sent());
            LOG.warnf("%s slip given up after %d attempts: %s", job.document(), job.attempts(), trouble);
        } else {
            step(job, PrintStep.TRY_AGAIN, trouble, outcome.sent());
            pause(job.attempts());
        }
    }

    private Optional<PrintJob> step(PrintJob job, PrintStep step, Print.@Nullable Trouble trouble, boolean copy) {
        return store.writeInTurn(tx -> jobs.step(tx, job.id(), step, trouble, copy));
    }

    /// A slip that cannot be composed is given up, so that those behind it are printed.
    private Optional<PrintDocument> composed(PrintJob job) {
        try {
            return compose(job);
        } catch (RuntimeException failure) {
            LOG.error("a " + job.document() + " slip cannot be composed", failure);
            return Optional.empty();
        }
    }

    private Optional<PrintDocument> compose(PrintJob job) {
        PrintSource source = sources.get(job.document());
        if (source == null) {
            LOG.errorf("nothing composes a %s slip", job.document());
            return Optional.empty();
        }
        return store.read(handle -> source.compose(handle, job.subject(), job.language()));
    }

    private byte[] bytes(PrintDocument document, PrintJob job) {
        Bitmap slip = Slip.draw(document, job.copy(), job.language(), settings.number(Setting.PRINTER_DOTS));
        return EscPos.slip(slip);
    }

    /// 1, 2, 4 … seconds; over at once when the core stops.
    private void pause(int attempts) throws InterruptedException {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 5));
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
