@NullMarked
package org.yizhan.core.journal;

import org.jspecify.annotations.NullMarked;
