/// Coming to an appointment.
@NullMarked
package org.yizhan.ui.bookings;

import org.jspecify.annotations.NullMarked;
