package org.yizhan.core.console;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Scopes;

/// The pages of the console and whom each is for. A page that is not for somebody is absent from their
/// navigation.
public enum Page {
    QUEUE("/console", "叫号", Scopes.DUTY),
    DESKS("/console/desks", "各窗口", Scopes.DUTY),
    BOOKINGS("/console/bookings", "预约", Scopes.DUTY),
    CASES("/console/cases", "办件", Scopes.DUTY),
    PARTY_DAY("/console/partyday", "主题党日", Scopes.ORGANISER),
    NOTICES("/console/notices", "公示", Scopes.DUTY),
    FIGURES("/console/figures", "统计", Scopes.DUTY),
    OPENING("/console/opening", "开放时间", Scopes.ADMIN),
    DEVICES("/console/devices", "设备", Scopes.DUTY),
    STAFF("/console/staff", "人员", Scopes.ADMIN);

    private final String path;
    private final String label;
    private final String scope;

    Page(String path, String label, String scope) {
        this.path = path;
        this.label = label;
        this.scope = scope;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /// Calling needs a desk to call to.
    boolean isFor(Set<String> scopes, @Nullable Integer desk) {
        return scopes.contains(scope) && (this != QUEUE || desk != null);
    }

    static Stream<Page> all() {
        return Arrays.stream(values());
    }
}
