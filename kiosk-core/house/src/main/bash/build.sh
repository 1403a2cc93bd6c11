# shellcheck shell=bash
# Building, and not building again when nothing changed.

# A fingerprint of everything the build reads: every tracked or new file by content, documents left out.
sources_fingerprint() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard -- ':!*.md' ':!docs' ':!.ci' ':!LICENSE' ':!yizhan'
    else
        find . -type f -not -path '*/target/*' -not -path './.yizhan/*' -not -name '*.md' -print0
    fi | sort -z | xargs -0 sha1sum 2>/dev/null | cat - <("$JAVA_HOME/bin/java" -XshowSettings:none -version 2>&1) | sha1sum
}

# The files a finished build leaves.
built() {
    local file
    for file in kiosk-core/app/target/*-runner.jar sync-agent/county/target/*-runner.jar \
        sync-agent/agent/target/lib kiosk-ui/target/lib kiosk-core/house/target/lib; do
        [[ -e $file ]] || return 1
    done
}

# Whether a house runs from this checkout: building would take the jars from under its processes. Asked quietly (-q),
# because a process that ends meanwhile would else count as an error, and the house as none.
house_runs() {
    grep -qszxF -- "-Dyizhan.root=$root" /proc/[0-9]*/cmdline
}

# Runs Maven unless the last build was made from the same sources. Two commands at once build once. Beside a running
# house the last build is used as it is.
build_if_changed() {
    local now
    mkdir -p target
    exec 9>target/yizhan-build.lock
    flock 9
    now=$(sources_fingerprint)
    if built && [[ $now != "$(cat target/yizhan-built 2>/dev/null)" ]] && house_runs; then
        echo "The sources changed, but a house runs from the last build: that one is used" >&2
    elif ! built || [[ $now != "$(cat target/yizhan-built 2>/dev/null)" ]]; then
        echo "Building (about two minutes the first time)" >&2
        rm -f target/yizhan-built
        mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true package >&2
        echo "$now" >target/yizhan-built
    fi
    exec 9>&-
}
