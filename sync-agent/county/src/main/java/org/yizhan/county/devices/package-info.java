/// How the centers' devices are, as far as they say it.
@NullMarked
package org.yizhan.county.devices;

import org.jspecify.annotations.NullMarked;
