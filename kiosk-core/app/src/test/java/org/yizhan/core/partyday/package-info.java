@NullMarked
package org.yizhan.core.partyday;

import org.jspecify.annotations.NullMarked;
