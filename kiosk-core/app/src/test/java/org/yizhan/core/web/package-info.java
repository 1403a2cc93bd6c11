@NullMarked
package org.yizhan.core.web;

import org.jspecify.annotations.NullMarked;
