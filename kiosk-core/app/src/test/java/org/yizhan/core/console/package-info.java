@NullMarked
package org.yizhan.core.console;

import org.jspecify.annotations.NullMarked;
