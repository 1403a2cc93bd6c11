@NullMarked
package org.yizhan.contract.partyday;

import org.jspecify.annotations.NullMarked;
