@NullMarked
package org.yizhan.house.county;

import org.jspecify.annotations.NullMarked;
