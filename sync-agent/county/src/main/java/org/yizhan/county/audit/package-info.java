@NullMarked
package org.yizhan.county.audit;

import org.jspecify.annotations.NullMarked;
