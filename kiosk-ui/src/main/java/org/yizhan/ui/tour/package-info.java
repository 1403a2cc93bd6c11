/// A walk through the real screens that leaves a picture of each.
@NullMarked
package org.yizhan.ui.tour;

import org.jspecify.annotations.NullMarked;
