# shellcheck shell=bash
# What this machine lacks, and the mend for each.

ailments=0

# name, "ok" or "MISSING" or "note", what was found, mend
finding() {
    printf '%-14s %-8s %s\n' "$1" "$2" "$3"
    if [[ $2 == MISSING ]]; then
        printf '%-14s %-8s -> %s\n' '' '' "$4"
        ailments=$((ailments + 1))
    fi
}

check_jdk() {
    local candidates home
    mapfile -t candidates < <(jdk_candidates)
    if home=$(first_jdk_25 "${candidates[@]}"); then
        finding JDK ok "$home"
    else
        finding JDK MISSING "no JDK 25" "install temurin-25-jdk (adoptium.net), or set JAVA_HOME to a JDK 25"
    fi
}

check_maven() {
    if command -v mvn >/dev/null; then
        finding Maven ok "$(command -v mvn)"
    else
        finding Maven MISSING "no mvn on the PATH" "apt-get install maven"
    fi
}

check_packages() {
    local part missing
    for part in core window test; do
        mapfile -t missing < <(missing_packages "$part")
        if ((${#missing[@]})); then
            finding "for $part" MISSING "${missing[*]}" "apt-get install ${missing[*]}"
        else
            finding "for $part" ok "all packages"
        fi
    done
}

check_fonts() {
    local count
    count=$(fc-list :lang=zh-cn file 2>/dev/null | wc -l)
    if ((count)); then
        finding fonts ok "$count Chinese font files"
    else
        finding fonts MISSING "no Chinese font" "apt-get install fonts-noto-cjk fonts-wqy-zenhei"
    fi
}

check_display() {
    if [[ -n ${DISPLAY:-} ]]; then
        finding display ok "$DISPLAY"
    else
        finding display note "none: windows open under Xvfb, unseen"
    fi
}

check_sound() {
    if compgen -G '/dev/snd/pcm*p' >/dev/null; then
        finding sound ok "a sound card"
    else
        finding sound note "none: spoken calls are kept as WAV files"
    fi
}

check_sandbox() {
    if ((EUID)); then
        finding PostgreSQL ok "starts as this user"
    elif unshare -U true 2>/dev/null; then
        finding PostgreSQL ok "starts from root in a user namespace"
    else
        finding PostgreSQL MISSING "refuses root, and user namespaces are off" "run ./yizhan as an ordinary user"
    fi
}

check_data() {
    local dir=$1 free
    if mkdir -p "$dir" 2>/dev/null && [[ -w $dir ]]; then
        finding data ok "$dir can be written"
    else
        finding data MISSING "$dir cannot be written" "give this user the directory, or choose another with --data"
        return
    fi
    free=$(df -Pm "$dir" | awk 'NR == 2 { print $4 }')
    if ((free >= 2048)); then
        finding disk ok "$free MiB free"
    else
        finding disk MISSING "$free MiB free" "free 2048 MiB for the build, the databases and the prints"
    fi
}

# A running house owns its ports; anything else on them is in the way.
check_ports() {
    local base=$1 dir=$2 port running
    if running=$(running_house "$dir"); then
        finding running ok "process $running, data in $dir"
        return
    fi
    finding running note "no house runs on $dir"
    for port in "$base" $((base + 1)) $((base + 2)) $((base + 3)) $((base + 4)); do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            finding "port $port" MISSING "in use" "stop what uses it, or choose other ports: ./yizhan run --port N"
        else
            finding "port $port" ok free
        fi
    done
}

# Prints the process that runs on a data directory; fails when none does.
running_house() {
    local pid
    [[ -f $1/run.json ]] || return 1
    pid=$(sed -n 's/.*"house" *: *\([0-9][0-9]*\).*/\1/p' "$1/run.json" | head -n 1)
    [[ -n $pid && -r /proc/$pid/cmdline ]] || return 1
    tr '\0' '\n' <"/proc/$pid/cmdline" | grep -qx org.yizhan.house.Main || return 1
    echo "$pid"
}

doctor() {
    # shellcheck disable=SC2154  # the script that reads this part sets it
    local base=8600 dir=$root/.yizhan
    while (($#)); do
        case "$1 ${2:+value}" in
            '--port value') base=$2 ;;
            '--data value') dir=$2 ;;
            *) echo "yizhan: doctor takes --port N and --data DIR" >&2 && exit 2 ;;
        esac
        shift 2
    done
    check_jdk
    check_maven
    check_packages
    check_fonts
    check_display
    check_sound
    check_sandbox
    check_data "$dir"
    check_ports "$base" "$dir"
    ((ailments == 0)) || exit 1
}
