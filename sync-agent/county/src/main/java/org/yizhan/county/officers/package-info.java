@NullMarked
package org.yizhan.county.officers;

import org.jspecify.annotations.NullMarked;
