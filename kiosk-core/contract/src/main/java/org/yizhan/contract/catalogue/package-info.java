@NullMarked
package org.yizhan.contract.catalogue;

import org.jspecify.annotations.NullMarked;
