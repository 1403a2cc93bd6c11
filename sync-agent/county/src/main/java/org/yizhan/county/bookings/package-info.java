/// Appointments that the county takes: its places of each slot, and what is booked on them.
@NullMarked
package org.yizhan.county.bookings;

import org.jspecify.annotations.NullMarked;
