/// A picture of every screen: kiosk on five panels in every print, console, big screen and county console.
@NullMarked
package org.yizhan.house.tour;

import org.jspecify.annotations.NullMarked;
