@NullMarked
package org.yizhan.county.console;

import org.jspecify.annotations.NullMarked;
