@NullMarked
package org.yizhan.county.directory;

import org.jspecify.annotations.NullMarked;
