const EVERY = 3000;
const TONES = [880, 660];

let timer = 0;
let sound = null;

/** Rings two soft tones every three seconds. A browser that was not touched yet stays silent; the band still shows. */
export function ring(on) {
  if (on && timer === 0) {
    timer = setInterval(tones, EVERY);
    tones();
  } else if (!on) {
    clearInterval(timer);
    timer = 0;
  }
}

function tones() {
  sound = sound || new AudioContext();
  if (sound.state !== "running") {
    sound.resume();
    return;
  }
  TONES.forEach((pitch, i) => {
    const start = sound.currentTime + i * 0.25;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.24);
    tone.connect(volume).connect(sound.destination);
    tone.start(start);
    tone.stop(start + 0.25);
  });
}
