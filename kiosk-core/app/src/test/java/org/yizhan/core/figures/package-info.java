@NullMarked
package org.yizhan.core.figures;

import org.jspecify.annotations.NullMarked;
