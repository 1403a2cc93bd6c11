/// The one command's Java part.
@NullMarked
package org.yizhan.house;

import org.jspecify.annotations.NullMarked;
