@NullMarked
package org.yizhan.core.settings;

import org.jspecify.annotations.NullMarked;
