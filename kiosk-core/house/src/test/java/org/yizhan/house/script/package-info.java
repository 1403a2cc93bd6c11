@NullMarked
package org.yizhan.house.script;

import org.jspecify.annotations.NullMarked;
