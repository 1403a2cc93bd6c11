@NullMarked
package org.yizhan.core;

import org.jspecify.annotations.NullMarked;
