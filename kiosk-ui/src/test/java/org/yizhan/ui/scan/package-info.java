@NullMarked
package org.yizhan.ui.scan;

import org.jspecify.annotations.NullMarked;
