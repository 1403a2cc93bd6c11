@NullMarked
package org.yizhan.contract.bookings;

import org.jspecify.annotations.NullMarked;
