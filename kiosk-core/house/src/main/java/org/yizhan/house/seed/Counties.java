package org.yizhan.house.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.directory.Directory;

/// Draws a county around the sample center. A center's code is the county's six digits, the town's three and the
/// village's three, as in the national division codes.
final class Counties {
    private static final LocalizedText COUNTY = LocalizedText.of("清河县", "Qinghe County");
    private static final LocalizedText TOWN = LocalizedText.of("柳溪镇", "Liuxi Town");
    private static final LocalizedText VILLAGE = LocalizedText.of("青溪村", "Qingxi Village");
    private static final int NUMBER_ON_CARDS = 17;
    private static final int FIRST_TOWN = 100;
    private static final int FIRST_VILLAGE = 200;
    private static final int SAMPLE_GRIDS = 3;

    private final Scale scale;
    private final String center;
    private final PlaceNames villageNames;
    private final List<Integer> gridsLeft;
    private int phones;

    private Counties(Scale scale, String center) {
        this.scale = scale;
        this.center = center;
        villageNames = PlaceNames.ofVillages(Dice.of(scale.seed(), "village names"));
        gridsLeft = gridsOfVillages(scale);
    }

    /// @param center  code of the sample center, which is always in it
    static Directory.County of(Scale scale, String center) {
        return new Counties(scale, center).county();
    }

    private Directory.County county() {
        PlaceNames names = PlaceNames.ofTowns(Dice.of(scale.seed(), "town names"));
        int sample = Integer.parseInt(center.substring(6, 9));
        List<Directory.Town> towns = new ArrayList<>();
        for (int number : numbers(sample, FIRST_TOWN, scale.towns())) {
            int nth = towns.size();
            int villages = scale.villages() / scale.towns() + (nth < scale.villages() % scale.towns() ? 1 : 0);
            towns.add(town(number, number == sample ? TOWN : names.next(), villages));
        }
        towns.sort(Comparator.comparing(Directory.Town::code));
        return new Directory.County(center.substring(0, 6), NUMBER_ON_CARDS, COUNTY, towns);
    }

    private Directory.Town town(int number, LocalizedText name, int villages) {
        String code = center.substring(0, 6) + number;
        int sample = center.startsWith(code) ? Integer.parseInt(center.substring(9)) : FIRST_VILLAGE;
        List<Directory.Village> made = new ArrayList<>();
        for (int village : numbers(sample, FIRST_VILLAGE, villages)) {
            made.add(village(code + village));
        }
        made.sort(Comparator.comparing(Directory.Village::code));
        return new Directory.Town(code, name, made);
    }

    private Directory.Village village(String code) {
        boolean sample = code.equals(center);
        LocalizedText name = sample ? VILLAGE : villageNames.next();
        Dice dice = Dice.of(scale.seed(), "village " + code);
        List<Directory.Grid> grids = numbered(gridsLeft.removeFirst())
                .mapToObj(n -> new Directory.Grid(
                        code + "-g" + n,
                        LocalizedText.of("第" + Numeral.chinese(n) + "网格", "Grid " + n),
                        dice.between(250, 350)))
                .toList();
        int households = grids.stream().mapToInt(Directory.Grid::households).sum();
        List<Directory.VillagerGroup> groups = numbered(Math.max(2, households / dice.between(70, 110)))
                .mapToObj(n -> new Directory.VillagerGroup(
                        code + "-z" + n, LocalizedText.of("第" + Numeral.chinese(n) + "村民小组", "Villagers' group " + n)))
                .toList();
        return new Directory.Village(
                code, code, name, phone(), grids, groups, branches(code, name, grids.size() >= SAMPLE_GRIDS, dice));
    }

    private static List<Directory.PartyBranch> branches(String code, LocalizedText village, boolean large, Dice dice) {
        List<Directory.PartyBranch> branches = new ArrayList<>();
        branches.add(new Directory.PartyBranch(
                code + "-b1",
                LocalizedText.of(village.chinese() + "党支部", village.in(LocalizedText.ENGLISH) + " Party branch"),
                dice.between(3, 6)));
        if (large) {
            branches.add(new Directory.PartyBranch(
                    code + "-b2",
                    LocalizedText.of(
                            village.chinese() + "老年党支部",
                            village.in(LocalizedText.ENGLISH) + " Party branch of the elderly"),
                    dice.between(2, 3)));
        }
        return branches;
    }

    /// A number under the area code 0300, which is assigned to no place: nobody is rung up by a sample receipt.
    private String phone() {
        phones++;
        return "0300-" + (5550000 + phones);
    }

    /// The sample's number first, then those counted from `first`: so it is there at every size.
    private static List<Integer> numbers(int sample, int first, int count) {
        return IntStream.concat(
                        IntStream.of(sample),
                        IntStream.iterate(first, n -> n + 1).filter(n -> n != sample))
                .limit(count)
                .boxed()
                .toList();
    }

    /// Every village has one grid; the sample, which is drawn first, up to three; the dice give out the others.
    private static List<Integer> gridsOfVillages(Scale scale) {
        Dice dice = Dice.of(scale.seed(), "grids");
        int[] grids = new int[scale.villages()];
        Arrays.fill(grids, 1);
        int extra = scale.grids() - scale.villages();
        int toSample = Math.min(extra, SAMPLE_GRIDS - 1);
        grids[0] += toSample;
        for (int i = toSample; i < extra; i++) {
            grids[dice.between(Math.min(1, grids.length - 1), grids.length - 1)]++;
        }
        return new ArrayList<>(IntStream.of(grids).boxed().toList());
    }

    private static IntStream numbered(int count) {
        return IntStream.rangeClosed(1, count);
    }
}
