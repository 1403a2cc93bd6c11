/// Booking an appointment, and coming to it.
@NullMarked
package org.yizhan.ui.bookings;

import org.jspecify.annotations.NullMarked;
