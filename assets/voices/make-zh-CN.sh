#!/usr/bin/env bash
# Makes the shipped pack zh-CN/ anew: espeak-ng speaks pinyin (its Hanzi voice spells them in English), sox trims,
# levels and resamples. Needs the Debian packages espeak-ng and sox. The same versions give the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
pack=zh-CN
mkdir -p "$pack"
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT

# clip  seconds of quiet after it  pinyin
while read -r clip quiet pinyin; do
  [ -n "$clip" ] || continue
  espeak-ng -v cmn-latn-pinyin -s 130 -w "$raw/$clip.wav" "$pinyin"
  sox -D "$raw/$clip.wav" -r 16000 -b 16 -c 1 "$pack/$clip.wav" \
    silence 1 0.005 1% reverse silence 1 0.005 1% fade t 0.008 reverse fade t 0.004 norm -3 pad 0 "$quiet"
done <<'CLIPS'
0 0.04 ling2
yao 0.04 yao1
1 0.04 yi1
2 0.04 er4
3 0.04 san1
4 0.04 si4
5 0.04 wu3
6 0.04 liu4
7 0.04 qi1
8 0.04 ba1
9 0.04 jiu3
10 0.04 shi2
a 0.06 ei1
b 0.06 bi4
c 0.06 xi1
d 0.06 di4
e 0.06 yi4
f 0.06 ai2fu
g 0.06 ji4
h 0.06 ei1chi
please 0.08 qing3
hao 0.12 hao4
to 0.06 dao4
desk 0.10 hao4 chuang1kou3
to-desk 0.10 qing3 dao4 chuang1kou3
take-ticket 0.10 qing3 na2 hao3 nin2 de5 hao4piao4
help-comes 0.10 gong1zuo4 ren2yuan2 ma3shang4 lai2
scan-again 0.10 qing3 zai4 sao3 yi2 ci4
still-there 0.10 nin2 hai2 zai4 ma5, qing3 dian3 ji4xu4
CLIPS

# two falling tones, as in a waiting room
sox -D -r 16000 -b 16 -c 1 -n "$raw/ding.wav" synth 0.45 sine 659.25 sine 1318.5 remix - fade t 0.005 0.45 0.40 norm -6
sox -D -r 16000 -b 16 -c 1 -n "$raw/dong.wav" synth 0.70 sine 523.25 sine 1046.5 remix - fade t 0.005 0.70 0.60 norm -6
sox -D "$raw/ding.wav" "$raw/dong.wav" "$pack/chime.wav"
