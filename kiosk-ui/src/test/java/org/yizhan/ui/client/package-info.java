@NullMarked
package org.yizhan.ui.client;

import org.jspecify.annotations.NullMarked;
