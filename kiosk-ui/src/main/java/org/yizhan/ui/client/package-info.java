/// The one way to the core: answers, the live link and what one screen has to say to it.
@NullMarked
package org.yizhan.ui.client;

import org.jspecify.annotations.NullMarked;
