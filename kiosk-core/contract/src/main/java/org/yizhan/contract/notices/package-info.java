@NullMarked
package org.yizhan.contract.notices;

import org.jspecify.annotations.NullMarked;
