@NullMarked
package org.yizhan.contract.staff;

import org.jspecify.annotations.NullMarked;
