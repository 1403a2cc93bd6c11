@NullMarked
package org.yizhan.core.audit;

import org.jspecify.annotations.NullMarked;
