package org.yizhan.ui.catalogue;

import java.util.List;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// The groups of the county's catalogue.
public final class GroupsModel implements Model {
    private final Reading<List<Catalogue.Group>> groups;
    private final Navigator navigator;

    public GroupsModel(Client client, Talk talk, Navigator navigator) {
        this.groups = new Reading<>(talk, client::groups, Feed.CATALOGUE);
        this.navigator = navigator;
    }

    public Reading<List<Catalogue.Group>> groups() {
        return groups;
    }

    public void open(Catalogue.Group group) {
        navigator.open(new Screen.Items(group));
    }

    @Override
    public void close() {
        groups.close();
    }
}
