@NullMarked
package org.yizhan.contract.boot;

import org.jspecify.annotations.NullMarked;
