/// The sample house: which processes it has, in which order they come and go, and what it tells people.
@NullMarked
package org.yizhan.house.run;

import org.jspecify.annotations.NullMarked;
