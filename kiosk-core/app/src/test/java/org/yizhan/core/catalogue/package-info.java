@NullMarked
package org.yizhan.core.catalogue;

import org.jspecify.annotations.NullMarked;
