@NullMarked
package org.yizhan.ui.monkey;

import org.jspecify.annotations.NullMarked;
