import { onSignedOut, read } from "./api.js";
import { hourMinute, hourMinuteSecond, learn, now } from "./clock.js";
import { noticeText, partyDayText, rotation } from "./board-notices.js";
import { byId, h, swap } from "./dom.js";
import { refresher } from "./refresher.js";
import { follow } from "./stream.js";
import { zh } from "./words.js";

const GRACE = 1500;
const ASK_AGAIN = 1500;
const EARLIER = 4;
const NOTICE_EVENTS = ["notices.changed", "partyday.day"];
const CALL_EVENTS = ["queue.called", "queue.ticket"];

const notices = rotation();
let center = "";
let version = null;
let shownCall = null;
let grace = 0;
let asking = 0;

const readBoard = refresher(async () => {
  const answer = await read("/api/queue/board");
  if (answer.done) {
    drawBoard(answer.done);
  }
});

const readNotices = refresher(async () => {
  const [today, page] = await Promise.all(["/api/partyday/today", "/api/notices"].map(read));
  if (today.done && page.done) {
    const day = today.done.day;
    notices.show([...(day && day.open ? [partyDayText(day)] : []), ...page.done.notices.map(noticeText)]);
  }
});

/** A core that was updated brings its own page along. */
const readCenter = refresher(async () => {
  const answer = await read("/api/center");
  if (!answer.done) {
    return;
  }
  learn(answer.done.serverTime);
  center = zh(answer.done.name);
  if (version !== null && version !== answer.done.version) {
    location.reload();
  }
  version = answer.done.version;
  tick();
});

function drawBoard({ current, earlier, waiting, updatedAt }) {
  swap(byId("now"), ...(current ? callParts(current) : [h("span.rest", "请稍候，叫到号会显示在这里")]));
  const call = current ? `${current.ticketId} ${current.ordinal}` : null;
  if (call !== null && shownCall !== null && call !== shownCall) {
    blink(byId("now"));
  }
  shownCall = call === null ? "" : call;
  swap(byId("earlier"), ...earlier.slice(0, EARLIER).map((one) => h("li", callParts(one))));
  byId("waiting").textContent = waiting === 0 ? "现在没有人在等" : `等候 ${waiting} 人`;
  byId("foot").textContent = `更新于 ${hourMinuteSecond(updatedAt)} · ${center}`;
}

const callParts = ({ number, desk }) => [h("b", number), h("span", "请到"), h("em", `${desk} 号窗口`)];

function blink(place) {
  place.classList.remove("new");
  requestAnimationFrame(() => requestAnimationFrame(() => place.classList.add("new")));
}

function tick() {
  byId("clock").textContent = hourMinute(now());
}

function setOnline(online) {
  byId("away").hidden = online;
  document.body.classList.toggle("offline", !online);
}

/**
 * The core refused what this browser said it was: a person has signed off in another tab, or the board is enrolled no
 * more. Loading the page again tells which, a moment later, when that tab's cookie is gone.
 */
function unknown() {
  if (asking === 0) {
    asking = setTimeout(() => location.reload(), ASK_AGAIN);
  }
}

onSignedOut(unknown);
follow({
  up: () => {
    clearTimeout(grace);
    grace = 0;
    setOnline(true);
  },
  down: () => {
    if (grace === 0) {
      grace = setTimeout(() => setOnline(false), GRACE);
    }
  },
  event: ({ type }) => {
    if (type === "refetch") {
      readCenter().then(readBoard).then(readNotices);
    } else if (CALL_EVENTS.includes(type)) {
      readBoard();
    } else if (NOTICE_EVENTS.includes(type)) {
      readNotices();
    }
  },
  signedOut: unknown,
});
setInterval(tick, 1000);
tick();
