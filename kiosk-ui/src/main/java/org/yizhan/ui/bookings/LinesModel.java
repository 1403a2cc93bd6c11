package org.yizhan.ui.bookings;

import java.util.List;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// What is the appointment for?
public final class LinesModel implements Model {
    private final Reading<List<Bookings.Line>> lines;
    private final Navigator navigator;

    public LinesModel(Client client, Talk talk, Navigator navigator) {
        this.lines = new Reading<>(talk, client::bookingLines, Feed.OPENING);
        this.navigator = navigator;
    }

    public Reading<List<Bookings.Line>> lines() {
        return lines;
    }

    public void choose(Bookings.Line line) {
        navigator.open(new Screen.BookDay(line));
    }

    @Override
    public void close() {
        lines.close();
    }
}
