# shellcheck shell=bash
# Every test of every module, and how many there were.

# Prints "N passed, N failed, N skipped" of the reports under the given directory, and how many of those that passed
# had failed before; fails when one failed or none ran.
count_tests() {
    find "$1" -path '*/target/surefire-reports/TEST-*.xml' -print0 | xargs -0 -r cat | awk '
        function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
        /<testsuite / { tests += attribute("tests"); bad += attribute("errors") + attribute("failures"); skipped += attribute("skipped") }
        /<flaky(Failure|Error)[ >]/ { again++ }
        END {
            printf "%d passed, %d failed, %d skipped%s\n", tests - bad - skipped, bad, skipped, again ? ", " again " passed the second time only" : ""
            exit bad > 0 || tests == 0
        }'
}

verify() {
    local display outcome=0
    if house_runs; then
        echo "yizhan: a house runs from this checkout, and the tests build anew: stop it first" >&2
        exit 4
    fi
    mkdir -p target
    exec 9>target/yizhan-build.lock
    flock 9
    find . -type d -path '*/target/surefire-reports' -prune -exec rm -rf {} +
    rm -f target/yizhan-built
    # A display of its own: windows of a test never open on the tester's desktop.
    exec 8< <(exec Xvfb -displayfd 1 -screen 0 1920x1920x24 -nolisten tcp 2>/dev/null)
    display=$!
    # shellcheck disable=SC2064  # the number is meant as it is now
    trap "kill $display 2>/dev/null || true" EXIT
    read -r -u 8 -t 30 DISPLAY || { echo "yizhan: Xvfb does not start" >&2; exit 1; }
    export DISPLAY=:$DISPLAY
    mvn -B -Dstyle.color=never --fail-at-end verify || outcome=$?
    ((outcome)) || sources_fingerprint >target/yizhan-built
    count_tests . || outcome=1
    exit "$outcome"
}
