@NullMarked
package org.yizhan.county.cases;

import org.jspecify.annotations.NullMarked;
