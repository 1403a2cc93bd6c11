@NullMarked
package org.yizhan.ui.shell;

import org.jspecify.annotations.NullMarked;
