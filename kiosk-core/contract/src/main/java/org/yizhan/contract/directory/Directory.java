package org.yizhan.contract.directory;

import java.util.List;
import java.util.UUID;
import org.yizhan.contract.LocalizedText;

/// The county's organisations as the seed and the county describe them.
public final class Directory {
    private Directory() {}

    /// A county with everything under it. `number` is the small number on member cards.
    public record County(String code, int number, LocalizedText name, List<Town> towns) {
        public County {
            towns = List.copyOf(towns);
        }
    }

    public record Town(String code, LocalizedText name, List<Village> villages) {
        public Town {
            villages = List.copyOf(villages);
        }
    }

    /// @param centerCode  12 digits
    /// @param phone       the center's own telephone, printed on receipts
    public record Village(
            String code,
            String centerCode,
            LocalizedText name,
            String phone,
            List<Grid> grids,
            List<VillagerGroup> groups,
            List<PartyBranch> branches) {
        public Village {
            grids = List.copyOf(grids);
            groups = List.copyOf(groups);
            branches = List.copyOf(branches);
        }
    }

    public record Grid(String id, LocalizedText name, int households) {}

    public record VillagerGroup(String id, LocalizedText name) {}

    public record PartyBranch(String id, LocalizedText name, int partyGroups) {}

    /// A member of the sample county. No real person.
    public record Person(UUID id, String name, String branchId, String cardId) {
        @Override
        public String toString() {
            return "Person[id=" + id + ", branchId=" + branchId + "]";
        }
    }
}
