/// Taking a number.
@NullMarked
package org.yizhan.ui.queue;

import org.jspecify.annotations.NullMarked;
