package org.yizhan.ui.partyday;

import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;

/// Today's Party day, while a card is waited for. The card itself may be scanned on any screen.
public final class AskCardModel implements Model {
    private final Reading<PartyDays.Today> today;

    public AskCardModel(Client client, Talk talk) {
        this.today = new Reading<>(talk, client::partyDay, Feed.PARTY_DAY, Feed.SIGN_IN);
    }

    public Reading<PartyDays.Today> today() {
        return today;
    }

    @Override
    public void close() {
        today.close();
    }
}
