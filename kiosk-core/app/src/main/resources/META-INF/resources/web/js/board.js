import { onSignedOut, read } from "./api.js";
import { hourMinute, hourMinuteSecond, isoDate, learn, now } from "./clock.js";
import { boardCalls } from "./board-calls.js";
import { noticeText, partyDayText, rotation } from "./board-notices.js";
import { byId, h, swap } from "./dom.js";
import { refresher } from "./refresher.js";
import { follow } from "./stream.js";
import { zh } from "./words.js";

const GRACE = 1500;
const ASK_AGAIN = 1500;
/** A letter and three digits stand in full size. */
const ORDINARY_LENGTH = 4;
const NOTICE_EVENTS = ["notices.changed", "partyday.day"];
const CALL_EVENTS = ["queue.called", "queue.ticket", "opening.changed"];

const notices = rotation();
let center = "";
let version = null;
let shownDay = null;
let grace = 0;
let asking = 0;

const readBoard = refresher(async () => {
  const answer = await read("/api/queue/board");
  if (answer.done) {
    const { waiting, updatedAt } = answer.done;
    learn(updatedAt);
    byId("waiting").textContent = waiting === 0 ? "现在没有人在等" : `等候 ${waiting} 人`;
    calls.told(answer.done);
    showPauses(answer.done.pauses);
    current();
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

const calls = boardCalls((top, earlier, isNew) => {
  swap(byId("now"), ...(top ? topParts(top) : [h("span.rest", "请稍候，叫到号会显示在这里")]));
  swap(byId("earlier"), ...earlier.map((one) => h("li", numberOf(one), h("span", "请到"), deskOf(one))));
  if (isNew) {
    blink(byId("now"));
  }
}, now);

const topParts = (call) => [numberOf(call), h("div.where", h("span", "请到"), deskOf(call))];

const numberOf = ({ number }) => h(number.length > ORDINARY_LENGTH ? "b.long" : "b", number);

const deskOf = ({ desk }) => h("em", h("i", String(desk)), " 号窗口");

/** Which desks somebody has left, and until when; why is nobody's business here. */
function showPauses(pauses) {
  byId("pauses").hidden = pauses.length === 0;
  swap(byId("pauses"), ...pauses.map(({ desk, backAt }) => h("li",
    `${desk} 号窗口暂停`,
    backAt !== null && Date.parse(backAt) > now() && h("span", `${hourMinute(backAt)} 回来`))));
}

function blink(place) {
  place.classList.remove("new");
  requestAnimationFrame(() => requestAnimationFrame(() => place.classList.add("new")));
}

/** The core has just given a sign of life: what is shown holds as of now. */
function current() {
  byId("foot").textContent = `更新于 ${hourMinuteSecond(now())} · ${center}`;
}

/** With a new day there are other notices and no calls yet, and nobody has told of it. */
function tick() {
  byId("clock").textContent = hourMinute(now());
  if (shownDay !== isoDate(now())) {
    shownDay = isoDate(now());
    readBoard();
    readNotices();
  }
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
  alive: current,
  event: ({ type, cursor, body }) => {
    if (type === "queue.called") {
      calls.heard(body, cursor);
    }
    if (type === "refetch") {
      readCenter().then(readBoard).then(readNotices);
    } else if (CALL_EVENTS.includes(type)) {
      readBoard();
    } else if (NOTICE_EVENTS.includes(type)) {
      readNotices();
    }
  },
});
shownDay = isoDate(now());
setInterval(tick, 1000);
tick();
