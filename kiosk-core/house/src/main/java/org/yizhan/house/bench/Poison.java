package org.yizhan.house.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.files.Files;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.Villager;

/// Requests that are refused inside the transaction they share with others: before anything was written, after much
/// was, and at the key.
final class Poison {
    private final Villager villager;
    private final Rounds kiosk;
    private final Catalogue.Item item;

    Poison(Villager villager, Rounds kiosk) throws IOException {
        this.villager = villager;
        this.kiosk = kiosk;
        this.item = villager.firstAppliable();
    }

    /// @param id     names what must not be there afterwards
    /// @param taken  a key that was used for a ticket
    CoreClient.Answer send(int kind, UUID id, UUID taken) throws IOException {
        return switch (Math.floorMod(kind, 3)) {
            case 0 -> kiosk.ticket(id, "no-such-service");
            // The person and the case are rows already when the file turns out not to be there.
            case 1 -> villager.apply(id, item, List.of(new Files.Attachment(Ids.next(), Files.WHOLE)));
            default -> kiosk.ticket(taken, "no-such-service");
        };
    }
}
