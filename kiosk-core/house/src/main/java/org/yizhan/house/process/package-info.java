/// Starting processes, noticing that one is dead or hangs, bringing it back, and stopping every one of them.
@NullMarked
package org.yizhan.house.process;

import org.jspecify.annotations.NullMarked;
