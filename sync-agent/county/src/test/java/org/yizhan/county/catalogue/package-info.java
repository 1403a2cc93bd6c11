@NullMarked
package org.yizhan.county.catalogue;

import org.jspecify.annotations.NullMarked;
