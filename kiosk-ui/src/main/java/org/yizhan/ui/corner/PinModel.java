package org.yizhan.ui.corner;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.keys.Pens;
import org.yizhan.ui.keys.Writing;

/// Two digits that say who, six that prove it; the eighth sends them off.
public final class PinModel implements Model {
    static final int NUMBER = 2;
    static final int DIGITS = 8;

    /// The core was not there to be asked.
    static final String AWAY = Problem.URN + "kiosk:away";

    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Writing writing = new Writing("", Writing.Mode.DIGITS, Writing.Subject.WORDS, DIGITS, Pens.table());
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private boolean asking;

    public PinModel(Client client, Talk talk, Navigator navigator) {
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        writing.stateProperty().subscribe(state -> sendOff(state.text()));
    }

    public Writing writing() {
        return writing;
    }

    /// Why it did not open.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public void typed(String text) {
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(digit -> writing.key(Character.toString(digit)));
    }

    @Override
    public void close() {
        talk.close();
        writing.close();
    }

    private void sendOff(String digits) {
        if (digits.length() == DIGITS && !asking) {
            asking = true;
            var entry = new Corner.Entry(digits.substring(0, NUMBER), digits.substring(NUMBER));
            talk.ask(() -> once(client.enterCorner(entry)), this::opened, this::refused);
        } else if (!digits.isEmpty()) {
            problem.set(null);
        }
    }

    /// Asked once and not again when the core is back: whoever typed this may have left by then.
    private static Answer<Corner.Pass> once(Answer<Corner.Pass> answer) {
        return answer instanceof Answer.Offline<Corner.Pass>
                ? new Answer.Refused<>(new Problem(AWAY, "the core is away", 503, null, null, Map.of(), List.of()))
                : answer;
    }

    private void opened(Corner.Pass pass) {
        navigator.replace(new Screen.StaffDevice(pass));
    }

    private void refused(Problem why) {
        asking = false;
        while (!writing.text().isEmpty()) {
            writing.delete();
        }
        problem.set(why);
    }
}
