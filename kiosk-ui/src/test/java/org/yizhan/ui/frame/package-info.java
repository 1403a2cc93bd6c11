@NullMarked
package org.yizhan.ui.frame;

import org.jspecify.annotations.NullMarked;
