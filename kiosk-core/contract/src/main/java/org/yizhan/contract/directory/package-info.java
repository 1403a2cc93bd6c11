@NullMarked
package org.yizhan.contract.directory;

import org.jspecify.annotations.NullMarked;
