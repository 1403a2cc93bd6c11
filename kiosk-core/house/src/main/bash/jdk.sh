# shellcheck shell=bash
# Finding a JDK 25.

# Prints the home of the first JDK 25 among the arguments; fails when none is one.
first_jdk_25() {
    local home
    for home in "$@"; do
        if [[ -x $home/bin/javac && -f $home/release ]] && grep -q '^JAVA_VERSION="25[."]' "$home/release"; then
            echo "$home"
            return 0
        fi
    done
    return 1
}

# Where a JDK may be: JAVA_HOME, the javac on the PATH, then where Debian, Temurin and people put them.
jdk_candidates() {
    local javac
    [[ -z ${JAVA_HOME:-} ]] || echo "$JAVA_HOME"
    if javac=$(command -v javac); then
        dirname "$(dirname "$(readlink -f "$javac")")"
    fi
    printf '%s\n' /usr/lib/jvm/*25* /opt/*25* /opt/java/*25* /usr/local/*25* "$HOME"/.sdkman/candidates/java/25*
}

# Sets JAVA_HOME to a JDK 25, or says in one line how to get one and exits 3.
find_jdk() {
    local candidates
    mapfile -t candidates < <(jdk_candidates)
    if ! JAVA_HOME=$(first_jdk_25 "${candidates[@]}"); then
        echo "yizhan: needs a JDK 25 and found none: install temurin-25-jdk (adoptium.net) or set JAVA_HOME to one" >&2
        exit 3
    fi
    export JAVA_HOME
}
