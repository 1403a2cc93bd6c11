@NullMarked
package org.yizhan.contract.figures;

import org.jspecify.annotations.NullMarked;
