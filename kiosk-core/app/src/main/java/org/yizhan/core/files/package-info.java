@NullMarked
package org.yizhan.core.files;

import org.jspecify.annotations.NullMarked;
