/// Measurements of the whole house. Each prints a table and, as its last line, one line of JSON.
@NullMarked
package org.yizhan.house.bench;

import org.jspecify.annotations.NullMarked;
