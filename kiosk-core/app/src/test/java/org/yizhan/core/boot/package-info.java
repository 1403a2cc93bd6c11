@NullMarked
package org.yizhan.core.boot;

import org.jspecify.annotations.NullMarked;
