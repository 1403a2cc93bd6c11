package org.yizhan.core.partyday;

import java.time.Instant;
import java.util.UUID;

/// A sign-in as it is stored.
record SignInRow(UUID id, UUID member, int ordinal, Instant at, String kiosk, boolean provisional) {}
