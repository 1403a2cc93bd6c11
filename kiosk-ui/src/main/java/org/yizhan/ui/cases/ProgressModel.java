package org.yizhan.ui.cases;

import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.cases.Cases;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;

/// How the case of a receipt stands, and moves while one looks.
public final class ProgressModel implements Model {
    private final Reading<Cases.Progress> progress;
    private final Navigator navigator;

    /// @param code  the text of the receipt's QR, or its eight digits
    public ProgressModel(String code, Client client, Talk talk, Navigator navigator) {
        this.progress = new Reading<>(talk, () -> client.progress(code), Feed.CASE, Feed.LINK);
        this.navigator = navigator;
    }

    public Reading<Cases.Progress> progress() {
        return progress;
    }

    public void finish() {
        navigator.clear();
    }

    @Override
    public void close() {
        progress.close();
    }
}
