@NullMarked
package org.yizhan.ui.text;

import org.jspecify.annotations.NullMarked;
