@NullMarked
package org.yizhan.house.bench;

import org.jspecify.annotations.NullMarked;
