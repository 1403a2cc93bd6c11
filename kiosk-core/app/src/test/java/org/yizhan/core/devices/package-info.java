@NullMarked
package org.yizhan.core.devices;

import org.jspecify.annotations.NullMarked;
