/// The web pages: the duty console and the big screen.
///
/// A page is a shell drawn here; its script under `META-INF/resources/web/js` reads and writes over the same API as
/// any other client and follows the one event stream. Nothing is known here that the API does not say.
@NullMarked
package org.yizhan.core.console;

import org.jspecify.annotations.NullMarked;
