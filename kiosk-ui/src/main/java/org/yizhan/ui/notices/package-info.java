/// What is made public.
@NullMarked
package org.yizhan.ui.notices;

import org.jspecify.annotations.NullMarked;
