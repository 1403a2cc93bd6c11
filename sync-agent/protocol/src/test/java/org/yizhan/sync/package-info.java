@NullMarked
package org.yizhan.sync;

import org.jspecify.annotations.NullMarked;
