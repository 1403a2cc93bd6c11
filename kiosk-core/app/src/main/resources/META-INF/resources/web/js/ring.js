/** Somebody at a kiosk wants a person: two soft tones every three seconds. */
export const HELP = { every: 3000, pitches: [880, 660], volume: 0.15 };
/** A colleague is in danger: loud, and hardly a pause. */
export const ALARM = { every: 1200, pitches: [1320, 880, 1320], volume: 0.5 };

let rings = null;
let timer = 0;
let sound = null;

/** Rings like that until told otherwise; null is silence. A browser nobody touched yet stays silent; the band shows. */
export function ring(how) {
  if (how === rings) {
    return;
  }
  rings = how;
  clearInterval(timer);
  if (how !== null) {
    timer = setInterval(() => tones(how), how.every);
    tones(how);
  }
}

function tones({ pitches, volume: loudness }) {
  sound = sound || new AudioContext();
  if (sound.state !== "running") {
    sound.resume();
    return;
  }
  pitches.forEach((pitch, i) => {
    const start = sound.currentTime + i * 0.25;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(loudness, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.24);
    tone.connect(volume).connect(sound.destination);
    tone.start(start);
    tone.stop(start + 0.25);
  });
}
