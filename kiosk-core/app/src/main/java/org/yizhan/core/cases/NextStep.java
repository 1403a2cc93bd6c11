package org.yizhan.core.cases;

import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;

/// What a receipt says about what comes next, in a sentence people say.
final class NextStep {
    private NextStep() {}

    static LocalizedText of(Catalogue.Item item) {
        return switch (item.level()) {
            case VILLAGE ->
                item.promisedDays() == 0
                        ? LocalizedText.of("请到窗口，当场办好", "Please go to the desk, it is done at once")
                        : LocalizedText.of("我们来办，办好打电话给您", "We see to it and call you when it is done");
            case TOWN -> LocalizedText.of("我们送到镇里办，有结果打电话给您", "We take it to the town and call you with the result");
            case COUNTY ->
                LocalizedText.of("我们送到县里办，有结果打电话给您", "We take it to the county and call you with the result");
            case INFORMATION -> LocalizedText.of("请到窗口问一问", "Please ask at the desk");
        };
    }
}
