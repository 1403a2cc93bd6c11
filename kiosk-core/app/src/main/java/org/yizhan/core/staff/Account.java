package org.yizhan.core.staff;

import java.util.Set;

/// A named account as it was found at sign-on, with the roles it has now.
record Account(String account, String name, Set<String> roles, String pinHash, boolean locked) {
    @Override
    public String toString() {
        return "Account[account=" + account + ", roles=" + roles + "]";
    }
}
