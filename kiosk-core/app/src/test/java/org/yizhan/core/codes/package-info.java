@NullMarked
package org.yizhan.core.codes;

import org.jspecify.annotations.NullMarked;
