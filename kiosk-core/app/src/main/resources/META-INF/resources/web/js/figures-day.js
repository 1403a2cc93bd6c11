import { read } from "./api.js";
import { daysAfter, hourMinute, isoDate, learn, monthDay, now } from "./clock.js";
import { stepsView } from "./desk-visit.js";
import { byId, h, swap } from "./dom.js";
import { t } from "./figures-text.js";
import { t as ofQueue } from "./queue-text.js";
import { say, start } from "./shell.js";
import { shortcuts } from "./shortcuts.js";
import { language, local } from "./text.js";
import { OFFLINE, problemText } from "./words.js";

/** The day that is looked at, and with which number each page until this one began. */
let date = null;
let begun = [""];
let page = null;
let chosen = null;
/** What happened to the chosen one, as it was read for it: { id, intervals }. */
let story = null;

async function readPage() {
  if (date === null) {
    const center = await read("/api/center");
    if (!center.done) {
      return false;
    }
    learn(center.done.serverTime);
    date = daysAfter(isoDate(now()), -1);
  }
  const asked = path();
  const answer = await read(asked);
  if (asked !== path()) {
    return page !== null;
  }
  if (answer.done) {
    page = answer.done;
    say("");
  } else {
    say(answer.offline ? OFFLINE : answer.refused.violations ? t("problem.dates") : problemText(answer.refused));
  }
  draw();
  return page !== null;
}

/** What is to be shown now; what was asked for before that and comes later is not. */
const path = () => `/api/figures/days/${date}?from=${encodeURIComponent(begun[begun.length - 1])}`;

function draw() {
  if (page === null) {
    return;
  }
  swap(byId("day"), dayForm());
  swap(byId("visits"),
    h("h2", t("day.title", { date: page.date, count: page.count })),
    page.visits.length === 0 ? h("p.quiet", t(page.count === 0 ? "day.nobody" : "day.no-more")) : table(),
    turning());
  swap(byId("story"), ...storyColumn());
}

function dayForm() {
  const file = (ending) => h("a.act.small", {
    href: `/api/figures/days/${page.date}/${ending}?language=${language}`,
    download: true,
    "data-key": ending,
  }, t(`range.${ending}`));
  return [
    button("before", t("day.before"), () => show(daysAfter(date, -1))),
    h("input.form-control", {
      type: "date",
      "data-key": "date",
      "aria-label": t("day.date"),
      value: date,
      onchange: ({ target }) => target.value !== "" && show(target.value),
    }),
    button("after", t("day.after"), () => show(daysAfter(date, 1))),
    h("label", t("day.from")),
    h("input.form-control", {
      type: "text",
      id: "from",
      maxlength: 12,
      placeholder: "A012",
      "data-key": "from",
      "aria-label": t("day.from"),
      value: begun[begun.length - 1],
      onchange: ({ target }) => turn([target.value.trim()]),
    }),
    h("span.files", file("xlsx"), file("csv"), h("a.act.small", { href: "/console/figures" }, t("day.figures"))),
  ];
}

const COLUMNS = ["number", "line", "class", "arrived", "called", "desk", "ended", "result"];

function table() {
  return h("table.table.rows",
    h("thead", h("tr", COLUMNS.map((name) => h("th", { scope: "col" }, t(`visit.${name}`))))),
    h("tbody", page.visits.map((visit) => h("tr", { "aria-selected": String(chosen === visit.id) },
      h("td", h("button.link", { type: "button", "data-key": visit.id, onclick: () => open(visit.id) }, visit.number)),
      h("td", local(visit.serviceName)),
      h("td", visit.priority === "ORDINARY" ? "" : ofQueue(`class.${visit.priority}`)),
      h("td", time(visit.arrivedAt)),
      h("td", time(visit.calledAt)),
      h("td", visit.desk === null ? "" : String(visit.desk)),
      h("td", time(visit.endedAt)),
      h("td", result(visit))))));
}

/** Who was never called did not fail to come: they left. */
const result = ({ state, calledAt }) =>
  (state === "MISSED" && calledAt === null ? t("day.left") : ofQueue(`state.${state}`));

/** Of another date, such as of who went on over night, with it. */
function time(instant) {
  if (instant === null) {
    return "";
  }
  return isoDate(instant) === page.date ? hourMinute(instant) : `${monthDay(instant)} ${hourMinute(instant)}`;
}

function turning() {
  return (begun.length > 1 || page.next !== null) && h("p.turn",
    begun.length > 1 && button("back", t("day.back"), () => turn(begun.slice(0, -1))),
    page.next !== null && button("on", t("day.on"), () => turn([...begun, page.next])));
}

function storyColumn() {
  const visit = page.visits.find(({ id }) => id === chosen);
  return visit === undefined
    ? [h("p.quiet", t("day.choose"))]
    : [h("h2", visit.number), story !== null && story.id === chosen && stepsView(story.intervals.map(unnamed), visit)];
}

/** Which clerk took a step is nothing to look up of past days. */
const unnamed = (interval) => ({ ...interval, by: "" });

const button = (key, text, run) => h("button.act.small", { type: "button", "data-key": key, onclick: run }, text);

async function open(id) {
  chosen = id;
  draw();
  const answer = await read(`/api/queue/tickets/${id}/intervals`);
  if (answer.done && chosen === id) {
    story = { id, intervals: answer.done };
    draw();
  }
}

function show(day) {
  date = day;
  turn([""]);
}

function turn(pages) {
  begun = pages;
  chosen = null;
  readPage();
}

start({ events: [], draw, read: readPage });
shortcuts(() => [
  { key: "arrowleft", run: () => show(daysAfter(date, -1)) },
  { key: "arrowright", run: () => show(daysAfter(date, 1)) },
  { key: "/", run: () => byId("from").focus() },
]);
