/// Where things are: ports, directories, what the build left.
@NullMarked
package org.yizhan.house.place;

import org.jspecify.annotations.NullMarked;
