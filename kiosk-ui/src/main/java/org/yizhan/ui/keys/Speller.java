package org.yizhan.ui.keys;

/// Turns keys into candidates. Commands return at once; what they lead to is shown on the FX thread, in their order.
public interface Speller extends AutoCloseable {
    void key(char key);

    /// Takes back the last choice, or else the last key.
    void delete();

    /// @param index  of the candidates last shown
    void choose(int index);

    /// Forgets what is being typed; nothing is shown any more.
    @Override
    void close();
}
