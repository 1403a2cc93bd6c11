# shellcheck shell=bash
# The Debian packages each part needs. A command already on the PATH counts for its package, so a Maven or a
# Chromium that came another way is good too.

# name of package, command that stands for it ("-" if there is none)
packages_of() {
    case $1 in
        core) # building, and a core that draws Chinese receipts and plays a voice
            printf '%s\n' 'maven mvn' 'git git' 'util-linux setsid' 'fontconfig fc-list' 'fonts-noto-cjk -' \
                'fonts-wqy-zenhei -' 'libasound2 -'
            ;;
        window) # a JavaFX window; a display of its own where there is none
            printf '%s\n' 'libgtk-3-0 -' 'libgl1 -' 'libxtst6 -' 'libxxf86vm1 -' 'libxi6 -' \
                'libasound2 -'
            [[ -n ${DISPLAY:-} ]] || echo 'xvfb Xvfb'
            # writing on the screen: pinyin, five strokes, handwriting
            printf '%s\n' 'librime1 -' 'librime-bin rime_deployer' 'rime-data-pinyin-simp -' 'rime-data-stroke -' \
                'libzinnia0 -' 'tegaki-zinnia-simplified-chinese -'
            # the camera
            echo 'ffmpeg ffmpeg'
            ;;
        powercut) # a disk whose power can be cut
            printf '%s\n' 'xfsprogs xfs_io' 'e2fsprogs mkfs.ext4' 'mount mount'
            ;;
        test) # consoles and boards in a browser, windows on displays of any size
            printf '%s\n' 'xvfb Xvfb' 'openbox openbox' 'chromium chromium'
            ;;
    esac
}

# Prints those packages of the named parts that are not there.
missing_packages() {
    local part package stand_in
    for part in "$@"; do
        packages_of "$part"
    done | sort -u | while read -r package stand_in; do
        if [[ $stand_in != - ]] && command -v "$stand_in" >/dev/null; then
            continue
        fi
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
    done
}

# Prints the prefix with which this user may install ("" or "sudo -n "); fails when there is none.
installer() {
    command -v apt-get >/dev/null || return 1
    if ((EUID == 0)); then
        echo ""
    elif sudo -n true 2>/dev/null; then
        echo "sudo -n "
    else
        return 1
    fi
}

# Installs what the named parts lack, or names it in one line and exits 3.
install_packages() {
    local missing as log
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ! as=$(installer); then
        echo "yizhan: missing packages, install them first: apt-get install ${missing[*]}" >&2
        exit 3
    fi
    echo "Installing ${missing[*]}" >&2
    log=$(mktemp)
    if ! apt_install "$as" "${missing[@]}" >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        echo "yizhan: could not install packages, install them yourself: apt-get install ${missing[*]}" >&2
        exit 3
    fi
    rm -f "$log"
}

apt_install() {
    local as=$1
    shift
    # shellcheck disable=SC2086  # the prefix is empty or two words
    $as env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q update || true
    # shellcheck disable=SC2086
    $as env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q -y --no-install-recommends install "$@"
}
