@NullMarked
package org.yizhan.core.queue;

import org.jspecify.annotations.NullMarked;
