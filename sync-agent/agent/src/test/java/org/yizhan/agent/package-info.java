@NullMarked
package org.yizhan.agent;

import org.jspecify.annotations.NullMarked;
