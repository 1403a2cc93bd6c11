@NullMarked
package org.yizhan.county.bookings;

import org.jspecify.annotations.NullMarked;
