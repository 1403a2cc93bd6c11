import { read, write } from "./api.js";
import { daysAfter, isoDate, now } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { attentionView, rangeView, slotsView } from "./booking-day.js";
import { bookingView, comingForm, heldForm } from "./booking-one.js";
import { planForm } from "./booking-plan.js";
import { codeText, t, whenText } from "./booking-text.js";
import { me, say, start, went } from "./shell.js";
import { shortcuts } from "./shortcuts.js";

let lines = [];
let book = null;
let date = null;
/** The day that is asked for, until it is read. */
let wanted = null;
let line = null;
/** The booking beside the list; while it is only held, its form keeps what is written. */
let chosen = null;
let moving = false;
let contact = null;

/** Reads the day that is wanted, and shows it unless another one was asked for meanwhile. Answers what failed. */
async function readWanted() {
  wanted = wanted || isoDate(now());
  const day = wanted;
  const held = chosen;
  const [all, one, again] = await Promise.all([
    read("/api/bookings/lines"),
    read(`/api/bookings/day?date=${day}`),
    held && read(`/api/bookings/${held.id}`),
  ]);
  const failed = [all, one].find(({ done }) => !done);
  if (failed || day !== wanted) {
    return failed;
  }
  date = day;
  lines = all.done;
  book = one.done;
  line = line || (lines.find(({ plan }) => plan.desks > 0) || lines[0] || {}).id;
  if (again && chosen === held) {
    chosen = stillThere(again);
  }
  draw();
  return undefined;
}

const readDay = async () => (await readWanted()) === undefined;

/** It may have been moved, or given back. */
const stillThere = ({ done }) => (done && done.state !== "EXPIRED" ? done : null);

const presentLine = () => lines.find(({ id }) => id === line);
const presentDay = () => book.lines.find((one) => one.line === line);

function draw() {
  if (book === null || presentLine() === undefined) {
    return;
  }
  swap(byId("range"), ...rangeView({ date, today: isoDate(now()), line, lines }, { goTo, choose }));
  swap(byId("attention-list"), ...attentionView(book, seeThere));
  swap(byId("slots"), ...slotsView({ day: presentDay(), line: presentLine() }, chosen && chosen.id, { take, see }));
  drawOne();
  drawPlan();
  if (byId("coming").children.length === 0) {
    byId("coming").append(comingForm(come));
  }
}

function drawOne() {
  const place = byId("one");
  if (chosen === null) {
    swap(place, h("h2", t("one.title")), h("p.note", t("one.none")));
  } else if (chosen.state !== "HELD") {
    swap(place, ...bookingView(chosen, { moving, contact }, { arrive, move, print, contact: lookUp, cancel }));
  } else if (place.querySelector(`[data-held="${chosen.id}"]`) === null) {
    swap(place, heldForm(chosen, { confirm, giveUp }));
    place.querySelector("#name").focus();
  }
}

function drawPlan() {
  const form = byId("plan").querySelector("form");
  const untouched = form === null || form.dataset.line !== line || form.dataset.touched === undefined;
  if (me.may("admin") && untouched) {
    swap(byId("plan"), planForm(presentLine(), readDay));
  }
}

async function goTo(other) {
  wanted = other;
  const failed = await readWanted();
  if (failed && wanted === other) {
    wanted = date;
    went(failed);
    draw();
  }
}

function choose(other) {
  line = other;
  draw();
}

function see(booking) {
  chosen = booking;
  moving = false;
  contact = null;
  draw();
}

/** Shows a booking of another day or line where it stands. */
function seeThere(booking) {
  line = booking.line;
  see(booking);
  goTo(isoDate(booking.from));
}

/** Of the day that is shown: while another one is on its way, of none. */
async function take(slot) {
  if (wanted !== date) {
    return;
  }
  if (moving) {
    await moveTo(slot);
    return;
  }
  if (chosen !== null && chosen.state === "HELD") {
    await write(`/api/bookings/${chosen.id}/cancel`, {});
  }
  const answer = await write("/api/bookings", { line, from: slot.from, language: "zh-CN" });
  chosen = went(answer) ? answer.done : null;
  contact = null;
  await readDay();
}

async function confirm(said) {
  const answer = await write(`/api/bookings/${chosen.id}/confirm`, said);
  if (went(answer)) {
    chosen = answer.done;
    say(t("one.booked", { from: whenText(chosen.from), code: codeText(chosen.shortCode) }));
  }
  await readDay();
}

async function giveUp() {
  went(await write(`/api/bookings/${chosen.id}/cancel`, {}));
  chosen = null;
  await readDay();
}

async function cancel() {
  if (went(await write(`/api/bookings/${chosen.id}/cancel`, {}))) {
    say(t("one.cancelled"));
  }
  moving = false;
  await readDay();
}

function move() {
  moving = !moving;
  draw();
}

async function moveTo(slot) {
  const answer = await write(`/api/bookings/${chosen.id}/move`, { from: slot.from });
  if (went(answer)) {
    chosen = answer.done;
    moving = false;
    say(t("one.moved", { from: whenText(chosen.from) }));
  }
  await readDay();
}

const arrive = () => come(chosen.shortCode);

async function come(paper) {
  if (paper === "") {
    return false;
  }
  const answer = await write("/api/bookings/arrivals", { paper, language: "zh-CN" });
  const came = went(answer);
  if (came) {
    see(answer.done.booking);
    say(t(`welcome.${answer.done.welcome}`, { number: answer.done.ticket.number }));
  }
  await readDay();
  return came;
}

async function print() {
  if (went(await write(`/api/bookings/${chosen.id}/print`))) {
    say(t("printed"));
  }
}

async function lookUp() {
  const { id } = chosen;
  const answer = await write(`/api/bookings/${id}/contact`);
  if (went(answer) && chosen !== null && chosen.id === id) {
    contact = answer.done;
    draw();
  }
}

/** The first place that is free on this day, if there is one. */
function nextFree() {
  const free = presentDay() && presentDay().slots.find(({ slot }) => slot.free > 0);
  if (free) {
    take(free.slot);
  }
}

/** Whatever a button offers has its key; the button is pressed by it. */
const press = (key) => () => {
  const button = document.querySelector(`main [data-key="${key}"]`);
  if (button !== null) {
    button.click();
  }
};

shortcuts(() => (book === null ? [] : [
  { key: "arrowleft", run: () => goTo(daysAfter(wanted, -1)) },
  { key: "arrowright", run: () => goTo(daysAfter(wanted, 1)) },
  { key: "t", run: () => goTo(isoDate(now())) },
  { key: "n", run: nextFree },
  { key: "a", run: press("arrive") },
  { key: "m", run: press("move") },
  { key: "p", run: press("print") },
  { key: "c", run: press("contact") },
  ...lines.slice(0, 9).map(({ id }, index) => ({ key: String(index + 1), run: () => choose(id) })),
]));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen !== null) {
    if (chosen.state === "HELD") {
      giveUp();
    } else if (moving) {
      move();
    }
  }
});

start({ events: ["bookings.booking", "opening.changed"], draw, read: readDay });
