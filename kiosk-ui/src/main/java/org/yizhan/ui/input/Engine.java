package org.yizhan.ui.input;

/// Whether a way of writing is there. A keyboard offers the tabs that are [Ready] and leaves the others out.
public sealed interface Engine<T> {
    /// It can be used now.
    record Ready<T>(T value) implements Engine<T> {}

    /// It is being laid out, which happens once on a new machine and takes some seconds.
    record Preparing<T>() implements Engine<T> {}

    /// It cannot be used on this machine.
    ///
    /// @param reason  one line for the log and for who installs the kiosk
    record Absent<T>(String reason) implements Engine<T> {}

    static <T> Engine<T> absent(String reason) {
        return new Absent<>(reason);
    }
}
