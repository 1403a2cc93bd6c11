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
/** What is chosen from, as it was drawn the first time. */
let form = null;

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
  drawForm();
  swap(byId("visits"),
    h("h2", t("day.title", { date: page.date, count: page.count })),
    page.visits.length === 0 ? h("p.quiet", t(page.count === 0 ? "day.nobody" : "day.no-more")) : table(),
    turning());
  swap(byId("story"), ...storyColumn());
}

/** The form stays as it is: what somebody is writing is not taken from under their hands by an answer. */
function drawForm() {
  if (form === null) {
    form = dayForm();
    byId("day").append(...form.parts);
  }
  form.fields.forEach(({ field, value }) => {
    if (document.activeElement !== field) {
      field.value = value();
    }
  });
  form.files.forEach(({ link, ending }) => {
    link.href = `/api/figures/days/${page.date}/${ending}?language=${language}`;
  });
}

function dayForm() {
  const day = h("input.form-control", {
    type: "date",
    "aria-label": t("day.date"),
    onchange: ({ target }) => target.value !== "" && show(target.value),
  });
  const from = h("input.form-control", {
    type: "text",
    id: "from",
    maxlength: 12,
    placeholder: "A012",
    "aria-label": t("day.from"),
    onchange: ({ target }) => turn([target.value.trim()]),
  });
  const files = ["xlsx", "csv"].map((ending) =>
    ({ ending, link: h("a.act.small", { download: true }, t(`range.${ending}`)) }));
  return {
    parts: [
      button("before", t("day.before"), () => show(daysAfter(date, -1))),
      day,
      button("after", t("day.after"), () => show(daysAfter(date, 1))),
      h("label", { for: "from" }, t("day.from")),
      from,
      h("span.files", files.map(({ link }) => link), h("a.act.small", { href: "/console/figures" }, t("day.figures"))),
    ],
    fields: [{ field: day, value: () => date }, { field: from, value: () => begun[begun.length - 1] }],
    files,
  };
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
