@NullMarked
package org.yizhan.core.staff;

import org.jspecify.annotations.NullMarked;
