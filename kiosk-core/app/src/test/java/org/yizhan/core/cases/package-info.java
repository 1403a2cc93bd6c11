@NullMarked
package org.yizhan.core.cases;

import org.jspecify.annotations.NullMarked;
