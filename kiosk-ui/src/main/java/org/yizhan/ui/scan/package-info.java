/// Codes: the key burst of a USB scanner, pictures dropped into a folder, and what a code means.
@NullMarked
package org.yizhan.ui.scan;

import org.jspecify.annotations.NullMarked;
