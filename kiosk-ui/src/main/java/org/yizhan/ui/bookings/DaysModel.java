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

/// On which day?
public final class DaysModel implements Model {
    private final Bookings.Line line;
    private final Reading<List<Bookings.Day>> days;
    private final Navigator navigator;

    public DaysModel(Bookings.Line line, Client client, Talk talk, Navigator navigator) {
        this.line = line;
        this.days = new Reading<>(talk, () -> client.bookingDays(line.id()), Feed.OPENING, Feed.BOOKING);
        this.navigator = navigator;
    }

    public Bookings.Line line() {
        return line;
    }

    public Reading<List<Bookings.Day>> days() {
        return days;
    }

    public void choose(Bookings.Day day) {
        navigator.open(new Screen.BookTime(line, day.date()));
    }

    @Override
    public void close() {
        days.close();
    }
}
