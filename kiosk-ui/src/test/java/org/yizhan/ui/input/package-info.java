@NullMarked
package org.yizhan.ui.input;

import org.jspecify.annotations.NullMarked;
