package org.yizhan.ui.corner;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.CornerClient;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// How the machines around this kiosk stand, and what is done about it.
public final class DeviceModel implements Model {
    /// What the last act came to, as far as it is not seen in the checkup.
    public enum Said {
        PRINTING,
        LISTEN,
        NO_SOUND,
        NEXT_START,
        SURE_RESTART,
        RESTARTING
    }

    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private final Reading<Checkup> checkup;
    private final Corner.Pass pass;
    private final CornerClient core;
    private final Talk talk;
    private final Machine machine;
    private final Helping helping;
    private final Navigator navigator;
    private boolean fetching;

    public DeviceModel(
            Corner.Pass pass, Client client, Talk talk, Machine machine, Helping helping, Navigator navigator) {
        this.pass = pass;
        this.core = client.corner(pass);
        this.talk = talk;
        this.machine = machine;
        this.helping = helping;
        this.navigator = navigator;
        this.checkup = new Reading<>(talk, core::checkup, Feed.PRINT, Feed.LINK);
        checkup.problemProperty().subscribe(problem -> {
            if (problem != null) {
                closeIfOver(problem);
            }
        });
    }

    public Reading<Checkup> checkup() {
        return checkup;
    }

    public ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    Machine machine() {
        return machine;
    }

    public void act(Line.Act act) {
        switch (act) {
            case NONE -> {}
            case PRINT -> print();
            case SOUND -> sound();
            case PANEL -> panel();
            case CONTRAST -> contrast();
            case RESTART -> restart();
        }
    }

    /// Fills in for somebody; the pass goes back, and home ends it. Each asking is on record, so one press is one.
    public void help() {
        if (fetching) {
            return;
        }
        fetching = true;
        talk.ask(
                core::names,
                members -> {
                    helping.begin(members.names());
                    navigator.begin(new Screen.Groups());
                },
                this::refused);
    }

    public void leave() {
        navigator.clear();
    }

    @Override
    public void close() {
        checkup.close();
    }

    private void print() {
        UUID key = Ids.next();
        talk.ask(
                () -> core.testPrint(key),
                print -> {
                    said.set(Said.PRINTING);
                    checkup.again();
                },
                this::refused);
    }

    private void sound() {
        UUID key = Ids.next();
        talk.ask(
                () -> core.testSound(key),
                sound -> said.set(sound.finding() == Checkup.Finding.SOUND_NO_CARD ? Said.NO_SOUND : Said.LISTEN),
                this::refused);
    }

    private void panel() {
        Checkup now = checkup.valueProperty().get();
        if (now != null) {
            navigator.open(new Screen.StaffPanel(pass, now.choices()));
        }
    }

    private void contrast() {
        Checkup now = checkup.valueProperty().get();
        if (now == null) {
            return;
        }
        var wanted = new KioskChoices(now.choices().panelTenthInches(), !Lines.isHighNext(now.choices(), machine));
        talk.ask(
                () -> kept(core.choose(wanted)),
                chosen -> {
                    said.set(Said.NEXT_START);
                    checkup.again();
                },
                this::refused);
    }

    private Answer<KioskChoices> kept(Answer<KioskChoices> answer) {
        if (answer instanceof Answer.Done<KioskChoices>(var chosen)) {
            machine.kept().write(chosen);
        }
        return answer;
    }

    /// Asks once whether it is meant.
    private void restart() {
        if (said.get() != Said.SURE_RESTART) {
            said.set(Said.SURE_RESTART);
            return;
        }
        said.set(Said.RESTARTING);
        UUID key = Ids.next();
        talk.ask(() -> core.restart(key), done -> machine.restart().run(), this::refused);
    }

    private void refused(Problem why) {
        fetching = false;
        said.set(null);
        if (!closeIfOver(why)) {
            checkup.refuse(why);
        }
    }

    /// The core does not know this pass any more: the PIN is asked for again.
    private boolean closeIfOver(Problem why) {
        boolean over = why.status() == 401;
        if (over) {
            navigator.clear();
        }
        return over;
    }
}
