package org.yizhan.ui.cases;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.keys.Pens;
import org.yizhan.ui.keys.Writing;

/// Eight digits of a receipt or of an appointment; the button sends them off.
public final class AskCodeModel implements Model {
    public static final int DIGITS = 8;

    private final ReadOnlyBooleanWrapper tooShort = new ReadOnlyBooleanWrapper();
    private final Writing writing = new Writing("", Writing.Mode.DIGITS, Writing.Subject.WORDS, DIGITS, Pens.table());
    private final Navigator navigator;
    private final Function<String, Screen> leads;

    /// @param leads  where a whole code leads
    public AskCodeModel(Navigator navigator, Function<String, Screen> leads) {
        this.navigator = navigator;
        this.leads = leads;
    }

    public Writing writing() {
        return writing;
    }

    /// Whether less than a code was sent off.
    public ReadOnlyBooleanProperty tooShortProperty() {
        return tooShort.getReadOnlyProperty();
    }

    @Override
    public void typed(String text) {
        writing.digits(text);
    }

    @Override
    public void close() {
        writing.close();
    }

    public void find() {
        tooShort.set(writing.text().length() < DIGITS);
        if (!tooShort.get()) {
            navigator.open(leads.apply(writing.text()));
        }
    }
}
