@NullMarked
package org.yizhan.contract;

import org.jspecify.annotations.NullMarked;
