@NullMarked
package org.yizhan.ui;

import org.jspecify.annotations.NullMarked;
