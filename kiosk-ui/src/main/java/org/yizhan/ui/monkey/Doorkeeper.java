package org.yizhan.ui.monkey;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.frame.Screen;

/// Whether whoever sees a page of the staff's came there with a right number and PIN, and in this visit. It believes
/// nothing of the kiosk: it knows what was typed, and asks the core about the pass.
final class Doorkeeper {
    private final Keyring keys;
    private final Predicate<Corner.Pass> isGood;
    private final StringBuilder typed = new StringBuilder();
    private final Set<String> spent = new HashSet<>();
    private Corner.@Nullable Pass admitted;
    private Corner.@Nullable Pass reported;

    /// @param isGood  whether the core knows that pass
    Doorkeeper(Keyring keys, Predicate<Corner.Pass> isGood) {
        this.keys = keys;
        this.isGood = isGood;
    }

    /// Digits that were typed while the PIN was asked for.
    void typed(String digits) {
        typed.append(digits);
    }

    /// Takes each screen that is seen, in their order. Answers how somebody got where they must not be, once for each
    /// pass.
    Optional<String> trespass(Screen screen) {
        if (screen instanceof Screen.Staff page) {
            return switch (page) {
                case Screen.StaffPin asked -> {
                    leave();
                    yield Optional.empty();
                }
                case Screen.StaffDevice(var pass) -> judge(pass);
                case Screen.StaffPanel(var pass, var choices) -> judge(pass);
            };
        }
        leave();
        typed.setLength(0);
        return Optional.empty();
    }

    /// How often somebody came in by right.
    int admissions() {
        return spent.size() + (admitted == null ? 0 : 1);
    }

    private void leave() {
        if (admitted != null) {
            spent.add(admitted.token());
            admitted = null;
        }
    }

    private Optional<String> judge(Corner.Pass pass) {
        if (pass.equals(admitted) || pass.equals(reported)) {
            return Optional.empty();
        }
        Optional<String> wrong = wrong(pass);
        wrong.ifPresentOrElse(how -> reported = pass, () -> admitted = pass);
        typed.setLength(0);
        return wrong;
    }

    private Optional<String> wrong(Corner.Pass pass) {
        if (spent.contains(pass.token())) {
            return Optional.of("a page of the staff's with the pass of an earlier visit");
        } else if (!keys.opens(typed)) {
            return Optional.of("a page of the staff's without a PIN");
        }
        return isGood.test(pass) ? Optional.empty() : Optional.of("a page of the staff's with a pass of nobody's");
    }
}
