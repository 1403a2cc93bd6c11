package org.yizhan.ui.corner;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.CornerClient;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// How large a millimetre is on this panel. A diagonal is tried until the outline fits a bank card; it counts from
/// the next start.
public final class PanelModel implements Model {
    /// The diagonals that panels are sold with, in tenths of an inch.
    public static final List<Integer> SOLD = List.of(215, 238, 270, 320);

    public enum State {
        TRYING,
        SAVING,
        SAVED
    }

    private final ReadOnlyIntegerWrapper tenths;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.TRYING);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final KioskChoices before;
    private final CornerClient core;
    private final Talk talk;
    private final Machine machine;
    private final Navigator navigator;

    public PanelModel(Screen.StaffPanel shown, Client client, Talk talk, Machine machine, Navigator navigator) {
        this.before = shown.choices();
        this.core = client.corner(shown.pass());
        this.talk = talk;
        this.machine = machine;
        this.navigator = navigator;
        Integer chosen = before.panelTenthInches();
        this.tenths = new ReadOnlyIntegerWrapper(
                clamped(chosen == null ? (int) Math.round(machine.panel().inches() * 10) : chosen));
    }

    public ReadOnlyIntegerProperty tenthsProperty() {
        return tenths.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The panel as it would be with the diagonal that is tried.
    public Metrics trial() {
        return new Metrics(
                tenths.get() / 10.0, machine.panel().width(), machine.panel().height());
    }

    /// The card is larger than the outline: a millimetre has more pixels, the panel is smaller.
    public void larger() {
        attempt(tenths.get() - 1);
    }

    public void smaller() {
        attempt(tenths.get() + 1);
    }

    public void attempt(int wanted) {
        tenths.set(clamped(wanted));
        problem.set(null);
        state.set(State.TRYING);
    }

    public void save() {
        if (state.get() != State.TRYING) {
            return;
        }
        state.set(State.SAVING);
        var wanted = new KioskChoices(tenths.get(), before.highContrast());
        talk.ask(() -> kept(core.choose(wanted)), chosen -> state.set(State.SAVED), this::refused);
    }

    @Override
    public void close() {
        talk.close();
    }

    private Answer<KioskChoices> kept(Answer<KioskChoices> answer) {
        if (answer instanceof Answer.Done<KioskChoices>(var chosen)) {
            machine.kept().write(chosen);
        }
        return answer;
    }

    private void refused(Problem why) {
        state.set(State.TRYING);
        if (why.status() == 401) {
            navigator.clear();
        } else {
            problem.set(why);
        }
    }

    private static int clamped(int tenths) {
        return Math.clamp(tenths, KioskChoices.LEAST_TENTHS, KioskChoices.MOST_TENTHS);
    }
}
