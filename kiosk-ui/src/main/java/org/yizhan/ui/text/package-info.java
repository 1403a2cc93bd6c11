/// The kiosk's own words in Chinese and English, and dates as people say them.
@NullMarked
package org.yizhan.ui.text;

import org.jspecify.annotations.NullMarked;
