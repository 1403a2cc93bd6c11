@NullMarked
package org.yizhan.contract.journal;

import org.jspecify.annotations.NullMarked;
