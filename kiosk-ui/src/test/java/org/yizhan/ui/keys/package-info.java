@NullMarked
package org.yizhan.ui.keys;

import org.jspecify.annotations.NullMarked;
