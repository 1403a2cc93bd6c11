@NullMarked
package org.yizhan.house.printer;

import org.jspecify.annotations.NullMarked;
