/// Voice notes and photos: made, looked at, made again, kept.
@NullMarked
package org.yizhan.ui.notes;

import org.jspecify.annotations.NullMarked;
