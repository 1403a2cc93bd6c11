@NullMarked
package org.yizhan.ui.parts;

import org.jspecify.annotations.NullMarked;
