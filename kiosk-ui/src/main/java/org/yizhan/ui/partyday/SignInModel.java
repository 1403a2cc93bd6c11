package org.yizhan.ui.partyday;

import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// One reading of a member card: the core greets, or says why not. The kiosk itself judges no card.
public final class SignInModel implements Model {
    private final Reading<PartyDays.Greeting> greeting;
    private final Navigator navigator;

    public SignInModel(Screen.SignIn scan, Client client, Talk talk, Navigator navigator) {
        var request = new PartyDays.CardScan(scan.scanId(), scan.card());
        this.greeting = new Reading<>(talk, () -> client.signIn(request));
        this.navigator = navigator;
    }

    public Reading<PartyDays.Greeting> greeting() {
        return greeting;
    }

    public void finish() {
        navigator.clear();
    }

    @Override
    public void close() {
        greeting.close();
    }
}
