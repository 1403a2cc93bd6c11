@NullMarked
package org.yizhan.core.day;

import org.jspecify.annotations.NullMarked;
