package org.yizhan.ui.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;

/// What somebody has with them for an item, as far as they said.
///
/// @param brought  by material id; what was not said is absent
/// @param ticket   the number they hold already; absent while they have none
public record Having(Catalogue.Item item, Map<String, Boolean> brought, Queue.@Nullable Ticket ticket) {
    public Having {
        brought = Map.copyOf(brought);
    }

    /// Of somebody who has no number yet.
    public static Having of(Catalogue.Item item, Map<String, Boolean> brought) {
        return new Having(item, brought, null);
    }

    /// What is asked for one by one: what somebody who comes for themselves has to bring.
    public List<Catalogue.Material> asked() {
        return item.materials().stream()
                .filter(material -> material.needed() && !material.onlyByProxy())
                .toList();
    }

    /// Whether somebody who comes for another has to bring what whoever comes for themselves has not.
    public boolean isLessForOneself() {
        return item.proxy()
                && item.materials().stream().anyMatch(material -> material.needed() && material.onlyByProxy());
    }

    public List<Catalogue.Material> missing() {
        return item.materials().stream()
                .filter(material -> !brought.getOrDefault(material.id(), true))
                .toList();
    }

    public Visits.Lacking lacking() {
        return new Visits.Lacking(
                item.id(), missing().stream().map(Catalogue.Material::id).toList());
    }

    public Having with(Catalogue.Material material, boolean has) {
        var said = new HashMap<>(brought);
        said.put(material.id(), has);
        return new Having(item, said, ticket);
    }

    /// The question that comes next, or what there is to do about what is missing; empty: nothing is.
    public Optional<Screen> next(int from) {
        List<Catalogue.Material> asked = asked();
        var open = IntStream.range(from, asked.size())
                .filter(step -> !brought.containsKey(asked.get(step).id()))
                .findFirst();
        if (open.isPresent()) {
            return Optional.of(new Screen.Check(this, open.getAsInt()));
        }
        return missing().isEmpty() ? Optional.empty() : Optional.of(new Screen.Lacking(this));
    }
}
