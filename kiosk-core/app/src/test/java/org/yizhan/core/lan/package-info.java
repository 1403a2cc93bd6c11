@NullMarked
package org.yizhan.core.lan;

import org.jspecify.annotations.NullMarked;
