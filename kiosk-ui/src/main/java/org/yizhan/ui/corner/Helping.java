package org.yizhan.ui.corner;

import java.util.List;
import org.yizhan.ui.frame.Screen;

/// A member of staff fills in for somebody: until home is shown again, by whatever way it came there, the keyboard
/// completes the names of the center's members. They are on no disk.
public final class Helping {
    private List<String> names = List.of();

    void begin(List<String> members) {
        names = List.copyOf(members);
    }

    public void shown(Screen screen) {
        if (screen instanceof Screen.Home) {
            names = List.of();
        }
    }

    /// Empty while nobody of the staff fills in.
    public List<String> names() {
        return names;
    }
}
