package org.yizhan.ui.notices;

import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.notices.Notices;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// What is public today.
public final class NoticesModel implements Model {
    private final Reading<Notices.Page> notices;
    private final Navigator navigator;

    public NoticesModel(Client client, Talk talk, Navigator navigator) {
        this.notices = new Reading<>(talk, client::notices, Feed.NOTICES);
        this.navigator = navigator;
    }

    public Reading<Notices.Page> notices() {
        return notices;
    }

    public void open(Notices.Notice notice) {
        navigator.open(new Screen.NoticeShown(notice));
    }

    @Override
    public void close() {
        notices.close();
    }
}
