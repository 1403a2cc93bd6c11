package org.yizhan.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Link;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.client.Wire;
import org.yizhan.ui.corner.Machine;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.NightRest;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.frame.Stillness;
import org.yizhan.ui.frame.Sweep;
import org.yizhan.ui.home.HomeModel;
import org.yizhan.ui.keep.Foreground;
import org.yizhan.ui.scan.PictureFolder;
import org.yizhan.ui.shell.Frames;
import org.yizhan.ui.shell.FxThread;
import org.yizhan.ui.shell.HelpModel;
import org.yizhan.ui.shell.HiddenCorner;
import org.yizhan.ui.shell.Pulse;
import org.yizhan.ui.shell.Standing;
import org.yizhan.ui.shell.Window;
import org.yizhan.ui.voice.ReadAloud;
import org.yizhan.ui.voice.Voice;

/// One kiosk: its line to the core, its screens and its window. Several may run beside each other; they share
/// nothing, the token tells them apart.
public final class Kiosk implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Kiosk.class.getName());

    private final Settings settings;
    private final Place place;
    private final FxThread fx = new FxThread();
    private final Client client;
    private final Wire wire;
    private final Prefetch prefetch;
    private final Navigator navigator = new Navigator();
    private final Comfort comfort;
    private final PenBox pens;
    private final Senses senses;
    private final Runnable end;
    private final Voice voice;
    private @Nullable Scanner scanner;
    private @Nullable Window shown;
    private @Nullable Pulse beating;
    private @Nullable PictureFolder pictures;

    public Kiosk(Settings settings, Clock clock) {
        this(settings, clock, () -> System.nanoTime() / 1_000_000);
    }

    /// @param millis  a clock that never jumps, for idle times and scans
    public Kiosk(Settings settings, Clock clock, LongSupplier millis) {
        this(settings, clock, millis, null, Platform::exit);
    }

    /// @param end  ends the program, for the supervisor to start it again
    public Kiosk(Settings settings, Clock clock, LongSupplier millis, Runnable end) {
        this(settings, clock, millis, null, end);
    }

    /// @param pens  what is written with; null for the machine's own
    Kiosk(Settings settings, Clock clock, LongSupplier millis, @Nullable PenBox pens, Runnable end) {
        this.settings = settings;
        this.end = end;
        this.place = new Place(settings.panel(), settings.highContrast(), clock, millis);
        this.comfort = new Comfort(settings.highContrast());
        this.client = new Client(settings.core(), settings.token());
        this.pens = pens == null ? new EnginePenBox(settings.input(), client, fx) : pens;
        this.senses = new Senses(settings.microphone(), settings.camera(), millis);
        this.prefetch = new Prefetch(client, clock);
        this.wire = new Wire(client, fx, place.millis());
        this.voice = new Voice(new VoiceManner(client), settings.voices(), settings.readings());
    }

    /// On the FX thread, once.
    public void show(Stage stage) {
        var home = new HomeModel(client, wire.talk(), prefetch::home);
        prefetch.arrived().ifPresent(home::show);
        var help = new HelpModel(client, wire::talk, place.millis());
        var aloud = new ReadAloud(voice, fx);
        hear(aloud, wire.talk());
        var machine = new AtomicReference<Machine>();
        var screens = new Screens(place, client, wire, navigator, comfort, home, pens, senses, aloud, fx, machine::get);
        var link = wire.link().stateProperty();
        var standing = Bindings.createObjectBinding(() -> standing(home), link, home.homeProperty());
        var stillness = new Stillness(place.millis());
        var frames = Frames.of(stillness);
        var sweep = new Sweep(stillness);
        var window = new Window(place, navigator, comfort, help, aloud, standing, screen -> {
            stillness.stir();
            frames.wake();
            sweep.shown();
            return screens.mount(screen);
        });
        shown = window;
        var scans = new Scanner(navigator, place, window);
        scanner = scans;
        machine.set(machine(scans));
        window.show(stage, scans::key);
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, new HiddenCorner(place, () -> openCorner(window)));
        wire.open();
        wire.talk().ask(this::choices, chosen -> {}, refused -> {});
        var rest = new NightRest(place.clock(), place.millis(), stillness);
        stage.addEventFilter(InputEvent.ANY, event -> {
            stillness.stir();
            frames.wake();
            voice.prepare();
        });
        var foreground = Foreground.of(stage, settings.kept());
        Runnable beat = () -> {
            scans.beat();
            window.beat();
            foreground.beat();
            frames.beat(navigator.current());
            if (sweep.isDue(navigator.current())) {
                System.gc();
            }
            if (rest.isDue(navigator.current())) {
                end.run();
            }
        };
        beating = new Pulse(fx, beat, settings.heartbeat(), place.clock());
        beating.start();
        pictures = watch(scans);
    }

    /// What was chosen for this kiosk counts from its next start, whoever was away when it was chosen.
    private Answer<KioskChoices> choices() {
        Answer<KioskChoices> answer = client.choices();
        if (answer instanceof Answer.Done<KioskChoices>(var chosen)) {
            settings.chosen().write(chosen);
        }
        return answer;
    }

    private Machine machine(Scanner scanner) {
        return new Machine(
                settings.panel(),
                settings.highContrast(),
                Version.PRESENT,
                scanner.lastBurstProperty(),
                senses::abilities,
                settings.chosen(),
                end);
    }

    /// Only the core can tell a right PIN from a wrong one: without it there is no way in.
    private void openCorner(Window window) {
        boolean closed = !(navigator.current() instanceof Screen.Staff);
        if (closed && !window.isBusy() && wire.link().stateProperty().get() == Link.State.UP) {
            senses.open();
            navigator.open(new Screen.StaffPin());
        }
    }

    public Navigator navigator() {
        return navigator;
    }

    public Comfort comfort() {
        return comfort;
    }

    /// Whether everything that was asked is answered and shown, and what was shown to somebody who left is forgotten.
    public boolean isSettled() {
        return wire.asking() == 0 && (shown == null || shown.hasForgotten());
    }

    /// Whether more ways of writing may still come: what they need is laid out once in a kiosk's life.
    public boolean isPreparingToWrite() {
        return pens.isPreparing();
    }

    @Override
    public void close() {
        if (beating != null) {
            beating.close();
        }
        if (pictures != null) {
            pictures.close();
        }
        wire.close();
        voice.close();
        pens.close();
    }

    /// Whether the center wants to hear its kiosks, and when somebody is called and they are to be silent.
    private void hear(ReadAloud aloud, Talk talk) {
        Runnable ask = () -> talk.ask(client::voiceNow, now -> aloud.offer(now.readsAloud()), unknown -> {});
        talk.on(
                event -> {
                    if (event.type().equals(Feed.CALLED)) {
                        voice.giveWay();
                    } else {
                        ask.run();
                    }
                },
                Feed.CALLED);
        ask.run();
    }

    private @Nullable PictureFolder watch(Scanner scanner) {
        Path folder = settings.scans();
        if (folder == null) {
            return null;
        }
        try {
            return PictureFolder.watch(folder, text -> fx.execute(() -> scanner.scanned(text)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder for pictures cannot be watched: {0}", e.getMessage());
            return null;
        }
    }

    private Standing standing(HomeModel home) {
        Home now = home.homeProperty().get();
        return new Standing(wire.link().stateProperty().get(), now == null ? null : now.center());
    }
}
