@NullMarked
package org.yizhan.ui.notes;

import org.jspecify.annotations.NullMarked;
