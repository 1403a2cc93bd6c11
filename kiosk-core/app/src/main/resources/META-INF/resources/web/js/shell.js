import { alarmButton } from "./alarm.js";
import { forgetUnanswered, onSignedOut, read, write } from "./api.js";
import { hourMinute, learn, now } from "./clock.js";
import { byId } from "./dom.js";
import { gathered, refresher } from "./refresher.js";
import { follow } from "./stream.js";
import { showAttention } from "./attention.js";
import { showClock, showLink, showPrinter } from "./pills.js";
import { shellTexts } from "./shell-text.js";
import { signInAgain } from "./sign-in-again.js";
import { isPageHeld } from "./unsaved.js";
import { OFFLINE, problemText } from "./words.js";

const facts = document.body.dataset;
const GRACE = 1200;
/** Facts come in bursts; how many of them wait for the county is read once for all of a second. */
const BURST = 1000;

/** Who is signed on here. */
export const me = {
  account: facts.account,
  desk: facts.desk === "" ? null : Number(facts.desk),
  may: (role) => facts.roles.split(" ").includes(role),
};

let online = false;
let attention = null;

/** Whether a press would reach the core now. */
export const isOnline = () => online;

/**
 * Starts a page: read() reads and draws everything of its own; it is called for the events named, and for every new
 * connection. Nothing is drawn before that: what stood on an empty page would slip away under a click when the rest
 * comes.
 */
export function start({ events, draw, read: readPage }) {
  let drawn = false;
  const page = refresher(async () => {
    const whole = await readPage();
    if (whole !== false) {
      drawn = true;
      forgetUnanswered();
    }
  });
  const redraw = () => drawn && draw();
  const head = refresher(readHead);
  const link = refresher(readLink);
  const backlog = gathered(link, BURST);
  const everything = () => Promise.all([readTime(), page(), head(), link()]);
  let grace = 0;

  shellTexts();
  onSignedOut(askAgain);
  follow({
    up: () => {
      clearTimeout(grace);
      grace = 0;
      setOnline(true, redraw);
    },
    down: () => {
      if (grace === 0) {
        grace = setTimeout(() => setOnline(false, redraw), GRACE);
      }
    },
    event: ({ type }) => {
      if (type === "refetch") {
        everything();
      } else {
        if (events.includes(type)) {
          page();
        }
        if (HEAD_EVENTS.includes(type)) {
          head();
        }
        if (type === "journal.link") {
          link();
        }
        if (type === "journal.appended") {
          backlog();
        }
      }
    },
  });
  setInterval(tick, 1000);
  if (me.may("duty")) {
    alarmButton(byId("alarm"), { went, again: readHead, say, isOnline });
  }
  byId("sign-off").addEventListener("click", signOff);
  tick();
}

const HEAD_EVENTS = ["devices.alarm", "devices.help", "devices.print"];

/** Says in one line what came of a press. */
export function say(text) {
  byId("said").textContent = text;
  clearTimeout(say.timer);
  if (text !== "") {
    say.timer = setTimeout(() => say(""), 8000);
  }
}

/** Says what an answer means if it is not what was wished for; answers whether it is. */
export function went(answer) {
  if (answer.offline) {
    say(OFFLINE);
  } else if (answer.refused) {
    say(problemText(answer.refused));
  } else {
    say("");
  }
  return "done" in answer;
}

function setOnline(next, redraw) {
  online = next;
  byId("away").hidden = online;
  document.body.classList.toggle("offline", !online);
  redraw();
}

/** Reads which time it is here, and whether the core believes it; answers what the core told. */
export async function readTime() {
  const answer = await read("/api/center");
  if (answer.done) {
    learn(answer.done.serverTime);
    showClock(byId("clock-doubt"), answer.done);
    tick();
  }
  return answer;
}

async function readLink() {
  if (!me.may("duty")) {
    return;
  }
  const state = await read("/api/journal/state");
  if (state.done) {
    showLink(byId("county"), state.done);
  }
}

async function readHead() {
  if (!me.may("duty")) {
    return;
  }
  const [printer, prints, help, alarms] = await Promise.all(
    ["/api/devices/printer", "/api/devices/prints", "/api/devices/help", "/api/devices/alarms"].map((path) => read(path)));
  if (printer.done) {
    showPrinter(byId("printer"), printer.done);
  }
  if (alarms.done && help.done && prints.done) {
    attention = { alarms: alarms.done, help: help.done, prints: prints.done, went, again: readHead };
    showAttention(attention);
  }
}

/** The clock, and with every minute whether it is believed still and how long people have been calling. */
function tick() {
  const time = hourMinute(now());
  if (byId("clock").textContent !== time) {
    byId("clock").textContent = time;
    if (online) {
      readTime();
    }
    if (attention !== null) {
      showAttention(attention);
    }
  }
}

async function signOff() {
  await write("/api/staff/sign-off");
  location.assign("/console/sign-in");
}

/**
 * The core knows this session no more: it sends to sign in, or shows whoever has signed on since in another tab. Where
 * something is written here, the page stays, and whoever wrote it signs on again.
 */
function askAgain() {
  if (isPageHeld()) {
    signInAgain({ account: me.account, desk: me.desk }, document.querySelector(".seat").textContent);
  } else {
    location.reload();
  }
}
