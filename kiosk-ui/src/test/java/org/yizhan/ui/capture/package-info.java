@NullMarked
package org.yizhan.ui.capture;

import org.jspecify.annotations.NullMarked;
