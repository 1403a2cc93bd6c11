package org.yizhan.county.opening;

import java.util.List;

/// What somebody said of one day.
///
/// @param spans  of an open one
record SpecialDay(Kind kind, List<Span> spans) {}
