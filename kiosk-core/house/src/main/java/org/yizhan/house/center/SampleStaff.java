package org.yizhan.house.center;

/// The accounts of the sample center. They are printed by `./yizhan run`: nothing real is behind them.
public record SampleStaff(String account, String pin, String roles) {
    public static final SampleStaff WANG = new SampleStaff("wangxm", "135790", "duty");
    public static final SampleStaff LI = new SampleStaff("lijj", "246801", "duty, organiser");
    public static final SampleStaff ZHAO = new SampleStaff("zhaoym", "864209", "duty, organiser, admin");

    public static java.util.List<SampleStaff> all() {
        return java.util.List.of(WANG, LI, ZHAO);
    }
}
