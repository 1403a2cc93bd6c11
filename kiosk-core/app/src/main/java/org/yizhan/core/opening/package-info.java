@NullMarked
package org.yizhan.core.opening;

import org.jspecify.annotations.NullMarked;
