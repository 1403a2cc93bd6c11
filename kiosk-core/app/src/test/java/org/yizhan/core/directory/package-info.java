@NullMarked
package org.yizhan.core.directory;

import org.jspecify.annotations.NullMarked;
