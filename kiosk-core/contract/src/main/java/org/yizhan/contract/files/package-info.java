@NullMarked
package org.yizhan.contract.files;

import org.jspecify.annotations.NullMarked;
