#!/usr/bin/env bash
# Makes the shipped pack zh-CN/ anew: espeak-ng speaks pinyin (its Hanzi voice spells them in English), sox trims,
# levels and resamples. Needs the Debian packages espeak-ng and sox. The same versions give the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
pack=zh-CN
mkdir -p "$pack"
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT

# speak FILE SPEED TEXT: somewhat higher than the voice is by itself and with twice its range, so that small loudspeakers
# carry it and the four tones stand clear of each other. Phonemes need the blank before the tag.
speak() {
  espeak-ng -m -v cmn-latn-pinyin -s "$2" -w "$1" "<prosody range=\"200%\" pitch=\"+15%\">$3 </prosody>"
}

# clip  seconds of quiet after it  pinyin
while read -r clip quiet pinyin; do
  [ -n "$clip" ] || continue
  speak "$raw/$clip.wav" 130 "$pinyin"
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
i 0.06 ai4
j 0.06 zhei4
k 0.06 kei4
l 0.06 ai2le5
m 0.06 ai2mu5
n 0.06 en1
o 0.06 ou1
p 0.06 pi4
q 0.06 kiu4
r 0.06 a4er5
s 0.06 ai2si5
t 0.06 ti4
u 0.06 you1
v 0.06 wei4
w 0.06 da2bu5liu5
x 0.06 ai2ke5si5
y 0.06 wai4
z 0.06 zei4
please 0.08 qing3
hao 0.12 hao4
to 0.06 dao4
desk 0.10 hao4 chuang1kou3
to-desk 0.06 qing3 dao4 chuang1kou3
scan-again 0.06 qing3 zai4 sao3 yi2 ci4
still-there 0.06 nin2 hai2 zai4 ma5
back-in-30 0.06 san1shi2 miao3 hou4 hui2dao4 shou3ye4
back-in-10 0.06 shi2 miao3 hou4 hui2dao4 shou3ye4
will-be-cleared 0.06 tian2 de5 nei4rong2 hui4 qing1 diao4
go-on 0.06 ji4xu4
drawn 0.06 yi3 qu3hao4
no-paper 0.06 xiao3piao4 mei2 da3 chu1lai2
remember 0.06 qing2 ji4zhu4 hao4ma3
one-touch 0.06 dian3 yi2xia4 jiu4 chu1 hao4
no-confirming 0.06 bu2yong4 zai4 que4ren4
nobody-ahead 0.06 qian2mian4 mei2you3 ren2
you-are-next 0.06 xia4 yi2ge4 jiu4shi4 nin2
CLIPS

# Every syllable by itself, for reading aloud: half as large in mu-law. In running speech the third tone only dips
# (21, not 214), and a syllable without a tone is soft.
mkdir -p "$pack/syllables"
grep -v '^#' syllables.txt | while read -r syllable; do
  phonemes=$(espeak-ng -v cmn-latn-pinyin -q -x "$syllable" | tr -d ' \n' | sed 's/214/21/')
  speak "$raw/$syllable.wav" 190 "[[$phonemes]]"
  case $syllable in *5) level=-9 ;; *) level=-3 ;; esac
  sox -D "$raw/$syllable.wav" -r 16000 -e mu-law -b 8 -c 1 "$pack/syllables/$syllable.wav" \
    silence 1 0.005 1% reverse silence 1 0.005 1% fade t 0.012 reverse fade t 0.004 norm "$level"
done

# two falling tones, as in a waiting room
sox -D -r 16000 -b 16 -c 1 -n "$raw/ding.wav" synth 0.45 sine 659.25 sine 1318.5 remix - fade t 0.005 0.45 0.40 norm -6
sox -D -r 16000 -b 16 -c 1 -n "$raw/dong.wav" synth 0.70 sine 523.25 sine 1046.5 remix - fade t 0.005 0.70 0.60 norm -6
sox -D "$raw/ding.wav" "$raw/dong.wav" "$pack/chime.wav"
