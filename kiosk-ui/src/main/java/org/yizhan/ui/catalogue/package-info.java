/// Service items and their guides.
@NullMarked
package org.yizhan.ui.catalogue;

import org.jspecify.annotations.NullMarked;
