package org.yizhan.ui.client;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;

/// Something of the core's that a screen shows: asked for at once, and again whenever an event says it changed.
/// However many events come at once, one question is under way and at most one waits, so that an answer is never shown
/// after a later one. At any time one of value and problem is what counts; both are null before the first answer.
public final class Reading<T> implements AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Talk talk;
    private final Supplier<Answer<T>> question;
    private boolean asking;
    private boolean stale;

    /// @param types  the events after which to read again
    public Reading(Talk talk, Supplier<Answer<T>> question, String... types) {
        this.talk = talk;
        this.question = question;
        talk.on(feed -> again(), types);
        again();
    }

    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void again() {
        if (asking) {
            stale = true;
            return;
        }
        asking = true;
        talk.ask(question, now -> answered(() -> show(now)), reason -> answered(() -> problem.set(reason)));
    }

    private void answered(Runnable use) {
        asking = false;
        if (stale) {
            stale = false;
            again();
        }
        use.run();
    }

    /// Shows what another question answered.
    public void show(T now) {
        problem.set(null);
        value.set(now);
    }

    public void refuse(Problem reason) {
        problem.set(reason);
    }

    @Override
    public void close() {
        talk.close();
    }
}
