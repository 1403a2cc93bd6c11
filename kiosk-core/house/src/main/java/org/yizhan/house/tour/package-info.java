/// A picture of every screen: kiosk on four panels, console, big screen and county console.
@NullMarked
package org.yizhan.house.tour;

import org.jspecify.annotations.NullMarked;
