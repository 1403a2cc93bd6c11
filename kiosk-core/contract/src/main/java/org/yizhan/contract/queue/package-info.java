@NullMarked
package org.yizhan.contract.queue;

import org.jspecify.annotations.NullMarked;
