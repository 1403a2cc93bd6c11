@NullMarked
package org.yizhan.ui.corner;

import org.jspecify.annotations.NullMarked;
