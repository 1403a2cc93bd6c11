@NullMarked
package org.yizhan.contract.devices;

import org.jspecify.annotations.NullMarked;
