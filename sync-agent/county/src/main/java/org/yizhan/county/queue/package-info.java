@NullMarked
package org.yizhan.county.queue;

import org.jspecify.annotations.NullMarked;
