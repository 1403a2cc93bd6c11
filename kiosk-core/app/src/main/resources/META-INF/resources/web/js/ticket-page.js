const EVERY = 20000;
/** Whoever turns the phone on again wants to know now, but not twice a second. */
const SOONEST = 4000;
const PATIENCE = 8000;

let readAt = Date.now();
let reading = false;

/** Reads the page again and shows what it says now; a visit that is over is asked after no more. */
async function readAgain() {
  if (reading || document.hidden || isOver()) {
    return;
  }
  reading = true;
  readAt = Date.now();
  const next = await page();
  document.getElementById("away").hidden = next !== null;
  if (next !== null) {
    document.title = next.title;
    document.querySelector("main").replaceWith(next.querySelector("main"));
  }
  reading = false;
}

async function page() {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(location.href, { cache: "no-store", signal: patience.signal });
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  } catch (failure) {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

const isOver = () => document.querySelector("main").dataset.over === "true";

setInterval(readAgain, EVERY);
document.addEventListener("visibilitychange", () => {
  if (Date.now() - readAt > SOONEST) {
    readAgain();
  }
});
