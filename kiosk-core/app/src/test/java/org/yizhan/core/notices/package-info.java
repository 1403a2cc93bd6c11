@NullMarked
package org.yizhan.core.notices;

import org.jspecify.annotations.NullMarked;
