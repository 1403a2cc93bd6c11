/// What the house does at the core as any client would: signing on, enrolling clients, taking a ticket.
@NullMarked
package org.yizhan.house.center;

import org.jspecify.annotations.NullMarked;
