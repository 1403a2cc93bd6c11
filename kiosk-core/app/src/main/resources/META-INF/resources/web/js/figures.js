import { read } from "./api.js";
import { daysAfter, isoDate, learn, now } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { t } from "./figures-text.js";
import { VIEWS, totalsView, view } from "./figures-views.js";
import { say, start } from "./shell.js";
import { shortcuts } from "./shortcuts.js";
import { language } from "./text.js";
import { OFFLINE, problemText } from "./words.js";

/** How many days before today a range begins, by its name and key. */
const RANGES = { today: ["t", 0], week: ["w", 6], month: ["m", 29], year: ["y", 364] };
const TOO_LONG = "urn:yizhan:figures:range-too-long";

let range = null;
let report = null;
let chosen = "hours";

async function readReport() {
  if (range === null) {
    const center = await read("/api/center");
    if (!center.done) {
      return false;
    }
    learn(center.done.serverTime);
    range = until("month");
  }
  const answer = await read(`/api/figures?from=${range.from}&until=${range.until}`);
  if (answer.done) {
    report = answer.done;
    say("");
  } else {
    say(answer.offline ? OFFLINE : refusal(answer.refused));
  }
  draw();
  return report !== null;
}

const refusal = (problem) => (problem.type === TOO_LONG ? t("problem.range-too-long", problem.params)
  : problem.violations ? t("problem.dates") : problemText(problem));

function until(name) {
  const today = isoDate(now());
  return { name, from: daysAfter(today, -RANGES[name][1]), until: today };
}

function draw() {
  swap(byId("range"), rangeForm());
  if (report !== null) {
    swap(byId("totals"), ...totalsView(report));
    swap(byId("views"), ...(report.days.length === 0 ? [h("p.quiet", t("range.empty"))] : views()));
  }
}

function rangeForm() {
  const day = (name) => h("input.form-control", {
    type: "date",
    "data-key": name,
    "aria-label": t(`range.${name}`),
    value: range[name],
    onchange: ({ target }) => choose({ ...range, name: null, [name]: target.value }),
  });
  const file = (ending) => h("a.act.small", {
    href: `/api/figures/${ending}?from=${range.from}&until=${range.until}&language=${language}`,
    download: true,
    "data-key": ending,
  }, t(`range.${ending}`));
  return [
    Object.keys(RANGES).map((name) => tab(`range.${name}`, range.name === name, () => choose(until(name)))),
    h("label", t("range.from")), day("from"), h("label", t("range.until")), day("until"),
    h("span.files", h("a.act.small", { href: "/console/figures/day", "data-key": "day" }, t("range.day")), file("xlsx"), file("csv"),
      h("button.act.small", { type: "button", "data-key": "print", onclick: () => window.print() }, t("range.print"))),
  ];
}

/** All of them are there for a printer; a screen shows the one that was chosen. */
function views() {
  return [
    h("div.tabs", Object.keys(VIEWS).map((name, i) =>
      tab(`view.${name}`, name === chosen, () => show(name), h("kbd", String(i + 1))))),
    Object.keys(VIEWS).map((name) => h(name === chosen ? "div.view" : "div.view.resting", view(name, report))),
    h("p.note", t("note")),
    h("p.note.keys", t("key.hint")),
  ];
}

const tab = (key, pressed, run, ...more) => h("button.tab",
  { type: "button", "data-key": key, "aria-pressed": String(pressed), onclick: run }, t(key), ...more);

function show(name) {
  chosen = name;
  draw();
}

function choose(next) {
  range = next;
  readReport();
}

start({ events: [], draw, read: readReport });
shortcuts(() => [
  ...Object.entries(RANGES).map(([name, [key]]) => ({ key, run: () => choose(until(name)) })),
  ...Object.keys(VIEWS).map((name, i) => ({ key: String(i + 1), run: () => show(name) })),
]);
