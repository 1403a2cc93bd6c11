package org.yizhan.core.partyday;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.partyday.PartyDays;

/// A Party day as it is stored.
record DayRow(
        UUID id,
        String branchId,
        LocalizedText branch,
        LocalizedText theme,
        Instant startsAt,
        List<PartyDays.AgendaItem> agenda,
        boolean open,
        int signedIn) {}
