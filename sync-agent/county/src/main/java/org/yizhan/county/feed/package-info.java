@NullMarked
package org.yizhan.county.feed;

import org.jspecify.annotations.NullMarked;
