/// The sample printer: takes what a receipt printer takes and keeps what would have come out of it as pictures.
@NullMarked
package org.yizhan.house.printer;

import org.jspecify.annotations.NullMarked;
