/// The core's door to the center's own network. The plain one stays on loopback; this one is TLS only and there
/// only when `yizhan.lan` says where.
@NullMarked
package org.yizhan.core.lan;

import org.jspecify.annotations.NullMarked;
