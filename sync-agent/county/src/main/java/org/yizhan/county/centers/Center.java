package org.yizhan.county.centers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;

/// A center as the county knows it.
///
/// @param code         12 digits
/// @param lastContact  when it last spoke to the sync door
/// @param outbox       how many changes the county has for it
/// @param delivered    up to which of them it said it has
public record Center(
        String code,
        LocalizedText name,
        LocalizedText village,
        LocalizedText town,
        String phone,
        @Nullable Instant lastContact,
        long outbox,
        long delivered) {}
