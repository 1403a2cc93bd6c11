@NullMarked
package org.yizhan.ui.voice;

import org.jspecify.annotations.NullMarked;
