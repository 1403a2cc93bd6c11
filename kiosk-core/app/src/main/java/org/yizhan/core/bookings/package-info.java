@NullMarked
package org.yizhan.core.bookings;

import org.jspecify.annotations.NullMarked;
