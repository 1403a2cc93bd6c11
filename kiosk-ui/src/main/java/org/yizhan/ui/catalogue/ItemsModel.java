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

/// The items of one group.
public final class ItemsModel implements Model {
    private final Catalogue.Group group;
    private final Reading<List<Catalogue.ItemSummary>> items;
    private final Navigator navigator;

    public ItemsModel(Catalogue.Group group, Client client, Talk talk, Navigator navigator) {
        this.group = group;
        this.items = new Reading<>(talk, () -> client.items(group.id()), Feed.CATALOGUE);
        this.navigator = navigator;
    }

    public Catalogue.Group group() {
        return group;
    }

    public Reading<List<Catalogue.ItemSummary>> items() {
        return items;
    }

    public void open(Catalogue.ItemSummary item) {
        navigator.open(new Screen.Guide(item.id()));
    }

    @Override
    public void close() {
        items.close();
    }
}
