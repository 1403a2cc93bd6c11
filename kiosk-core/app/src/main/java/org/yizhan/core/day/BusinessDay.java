package org.yizhan.core.day;

import java.time.LocalDate;
import java.util.UUID;

/// An opened day of business. `ordinal` counts the center's days from 1.
public record BusinessDay(UUID id, long ordinal, LocalDate date) {}
