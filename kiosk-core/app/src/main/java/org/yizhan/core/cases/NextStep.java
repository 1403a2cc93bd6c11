package org.yizhan.core.cases;

import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;

/// What a receipt says about what comes next, in a sentence people say.
final class NextStep {
    private NextStep() {}

    /// @param atDesk    whether it was filed at a desk, where one is already for what is done at once
    /// @param byAgent   whether somebody acts for the applicant, who is called in their place then
    static LocalizedText of(Catalogue.Item item, boolean atDesk, boolean byAgent) {
        return switch (item.level()) {
            case VILLAGE ->
                item.promisedDays() == 0
                        ? atOnce(atDesk)
                        : told("我们来办，办好", "We see to it and call %s when it is done", byAgent);
            case TOWN -> told("我们送到镇里办，有结果", "We take it to the town and call %s with the result", byAgent);
            case COUNTY -> told("我们送到县里办，有结果", "We take it to the county and call %s with the result", byAgent);
            case INFORMATION -> LocalizedText.of("请到窗口问一问", "Please ask at the desk");
        };
    }

    private static LocalizedText atOnce(boolean atDesk) {
        return atDesk
                ? LocalizedText.of("窗口现在就办，请等一下", "The desk does it now, please wait a moment")
                : LocalizedText.of("请到窗口，当场办好", "Please go to the desk, it is done at once");
    }

    private static LocalizedText told(String chinese, String english, boolean byAgent) {
        return LocalizedText.of(
                chinese + (byAgent ? "打电话给替您来办的人" : "打电话给您"), english.formatted(byAgent ? "the agent" : "you"));
    }
}
