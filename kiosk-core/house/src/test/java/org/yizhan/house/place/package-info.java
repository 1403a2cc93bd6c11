@NullMarked
package org.yizhan.house.place;

import org.jspecify.annotations.NullMarked;
