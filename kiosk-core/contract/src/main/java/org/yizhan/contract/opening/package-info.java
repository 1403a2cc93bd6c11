@NullMarked
package org.yizhan.contract.opening;

import org.jspecify.annotations.NullMarked;
