@NullMarked
package org.yizhan.county.cards;

import org.jspecify.annotations.NullMarked;
