@NullMarked
package org.yizhan.county.partyday;

import org.jspecify.annotations.NullMarked;
