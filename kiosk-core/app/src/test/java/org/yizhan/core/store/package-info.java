@NullMarked
package org.yizhan.core.store;

import org.jspecify.annotations.NullMarked;
