package org.yizhan.house.center;

/// The accounts of the sample center. They are printed by `./yizhan run`: nothing real is behind them.
///
/// @param corner  number and PIN of the kiosks' staff corner
public record SampleStaff(String account, String pin, String roles, String corner) {
    public static final SampleStaff WANG = new SampleStaff("wangxm", "135790", "duty", "01 271828");
    public static final SampleStaff LI = new SampleStaff("lijj", "246801", "duty, organiser", "02 314159");
    public static final SampleStaff ZHAO = new SampleStaff("zhaoym", "864209", "duty, organiser, admin", "03 161803");

    public static java.util.List<SampleStaff> all() {
        return java.util.List.of(WANG, LI, ZHAO);
    }
}
