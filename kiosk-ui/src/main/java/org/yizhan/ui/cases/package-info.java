/// Applying, the receipt, and how a case stands.
@NullMarked
package org.yizhan.ui.cases;

import org.jspecify.annotations.NullMarked;
