package org.yizhan.ui.input;

/// One field's typing on one layout. Calls answer within milliseconds but are not for the FX thread; any thread may
/// make them, one at a time.
public interface Composer extends AutoCloseable {
    /// A key the layout does not have changes nothing.
    Composition key(char key);

    /// Takes back the last choice, or else the last key.
    Composition delete();

    /// @param index  of the candidates last answered; another one changes nothing
    Composition choose(int index);

    /// Forgets what is being typed.
    Composition clear();

    /// Forgets it and gives the session back.
    @Override
    void close();
}
