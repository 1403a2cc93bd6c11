@NullMarked
package org.yizhan.house.tour;

import org.jspecify.annotations.NullMarked;
