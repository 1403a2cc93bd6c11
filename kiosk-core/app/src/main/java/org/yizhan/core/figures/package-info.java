/// What the intervals of the queue add up to. It reads rows of `queue` and `day`, and writes nothing.
@NullMarked
package org.yizhan.core.figures;

import org.jspecify.annotations.NullMarked;
