@NullMarked
package org.yizhan.county.enrolment;

import org.jspecify.annotations.NullMarked;
