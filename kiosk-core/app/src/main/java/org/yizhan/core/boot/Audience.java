package org.yizhan.core.boot;

import java.util.Map;
import java.util.Set;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Scopes;

/// Which events a client's stream carries. A board hears of calls and notices, the agent of the journal; staff of
/// the journal too, for their page shows how much waits for the county.
final class Audience {
    private static final Set<String> BOARD =
            Set.of(Feed.CALLED, Feed.TICKET, Feed.NOTICES, Feed.PARTY_DAY, Feed.OPENING);
    private static final Set<String> KIOSK = Set.of(
            Feed.CALLED,
            Feed.TICKET,
            Feed.CASE,
            Feed.PARTY_DAY,
            Feed.SIGN_IN,
            Feed.NOTICES,
            Feed.CATALOGUE,
            Feed.OPENING,
            Feed.BOOKING,
            Feed.PRINT,
            Feed.HELP,
            Feed.LINK);
    private static final Set<String> STAFF = Set.of(
            Feed.CALLED,
            Feed.TICKET,
            Feed.CASE,
            Feed.DRAFT,
            Feed.PARTY_DAY,
            Feed.SIGN_IN,
            Feed.NOTICES,
            Feed.CATALOGUE,
            Feed.OPENING,
            Feed.BOOKING,
            Feed.PRINT,
            Feed.HELP,
            Feed.ALARM,
            Feed.LINK,
            Feed.JOURNAL);
    private static final Map<String, Set<String>> BY_SCOPE = Map.of(
            Scopes.BOARD, BOARD,
            Scopes.KIOSK, KIOSK,
            Scopes.AGENT, Set.of(Feed.JOURNAL),
            Scopes.DUTY, STAFF,
            Scopes.ORGANISER, STAFF,
            Scopes.ADMIN, STAFF);

    private Audience() {}

    static boolean hears(Set<String> scopes, String type) {
        return scopes.stream()
                .anyMatch(scope -> BY_SCOPE.getOrDefault(scope, Set.of()).contains(type));
    }

    /// Whether a client gets to know which record an event is about. A board does not: it hangs in public, and the id
    /// of a ticket opens the page of who holds it.
    static boolean learnsSubjects(Set<String> scopes) {
        return scopes.stream().anyMatch(scope -> BY_SCOPE.containsKey(scope) && !scope.equals(Scopes.BOARD));
    }
}
