@NullMarked
package org.yizhan.contract.cases;

import org.jspecify.annotations.NullMarked;
