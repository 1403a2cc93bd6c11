import { h } from "./dom.js";
import { chart } from "./figures-charts.js";
import { minutes, t } from "./figures-text.js";
import { local } from "./text.js";

const people = (of) => ({ title: t(`chart.${of}`), values: (counts) => [counts[of]] });
const times = (of) => ({
  title: t(`chart.${of}`),
  values: (counts) => [counts[of].p50Seconds, counts[of].p90Seconds].map((s) => (s === null ? null : Math.round(s / 6) / 10)),
  legend: [t("chart.p50"), t("chart.p90")],
});
const ofPeople = [people("arrivals"), times("waits")];
const ofForecasts = [{
  title: t("chart.forecasts"),
  values: ({ forecasts }) => [forecasts.within, forecasts.within + forecasts.sooner + forecasts.later],
  legend: [t("chart.within"), t("chart.told")],
}];
const ofEnds = [{
  title: t("chart.ends"),
  values: (counts) => [counts.ends.finished, counts.arrivals + counts.ends.carriedIn],
  legend: [t("chart.finished"), t("chart.came")],
}];
const ofDesks = [people("visits"), times("visitTimes")];

/** The tables there are, in the order of their keys: name → its rows, how they are called, and what is drawn of them. */
export const VIEWS = {
  hours: { name: ({ hour }) => t("row.hour", { hour }), charts: ofPeople },
  days: { name: ({ date }) => date.slice(5), charts: ofPeople },
  lines: { name: ({ name }) => local(name), charts: ofPeople },
  desks: { name: ({ number }) => t("row.desk", { desk: number }), charts: ofDesks },
  ends: { of: "days", name: ({ date }) => date.slice(5), charts: ofEnds },
  forecasts: { of: "days", name: ({ date }) => date.slice(5), charts: ofForecasts },
};

/** The sum of all in eight numbers. */
export function totalsView({ from, until, total }) {
  const facts = [
    ["arrivals", total.arrivals],
    ["wait", time(total.waits.p50Seconds)],
    ["wait90", time(total.waits.p90Seconds)],
    ["late", total.late],
    ["visits", total.visits],
    ["visit", time(total.visitTimes.p50Seconds)],
    ["missed", total.missed],
    ["left", total.left],
  ];
  return [
    h("h2", t("range.title", { from, until })),
    h("dl.totals", facts.map(([name, value]) => h("div", h("dt", t(`total.${name}`)), h("dd", String(value))))),
  ];
}

const time = (seconds) => (seconds === null ? t("none") : t("minutes", { minutes: minutes(seconds) }));

/** One of the views: its charts, and the table that says the same and more. */
export function view(name, report) {
  const { of = name, name: rowName, charts } = VIEWS[name];
  const rows = report[of].map((row) => ({ name: rowName(row), counts: row.counts }));
  return [
    h("h3", t(`view.${name}`)),
    h("div.charts", charts.map(({ title, values, legend }) => h("figure",
      h("figcaption", title),
      chart({ title, legend, columns: rows.map((row) => ({ name: row.name, values: values(row.counts) })) })))),
    PLAIN[name] ? plainTable(name, PLAIN[name], rows, report.total) : table(name, rows, report),
  ];
}

function table(name, rows, { total, visitMinutes, lines }) {
  const atDesk = name === "desks";
  const columns = [...(atDesk ? [] : WAITS), ...VISITS, MISSED, ...(atDesk ? [] : [LEFT])];
  const differ = lines.some((line) => line.visitMinutes !== visitMinutes);
  const head = ({ name: column }) =>
    t(column === "tookLong" && differ ? "column.tookLong.by-line" : `column.${column}`, { minutes: visitMinutes });
  return h("div.scrolls", { tabindex: 0, role: "region", "aria-label": t(`view.${name}`) }, h("table.table.rows.counts",
    h("thead",
      h("tr",
        h("th", { rowspan: 2, scope: "col" }, t(`first.${name}`)),
        !atDesk && h("th", { rowspan: 2, scope: "col" }, t("column.arrivals")),
        !atDesk && h("th", { colspan: 4, scope: "colgroup" }, t("group.waits")),
        h("th", { colspan: 4, scope: "colgroup" }, t("group.visits")),
        h("th", { rowspan: 2, scope: "col" }, t("column.missed")),
        !atDesk && h("th", { rowspan: 2, scope: "col" }, t("column.left"))),
      h("tr", columns.filter(({ group }) => group).map((column) => h("th", { scope: "col" }, head(column))))),
    h("tbody", rows.map((row) => tableRow(row.name, row.counts, columns))),
    !atDesk && h("tfoot", tableRow(t("row.total"), total, columns))));
}

/** A table of days with one row of heads. */
function plainTable(view, columns, rows, total) {
  return h("div.scrolls", { tabindex: 0, role: "region", "aria-label": t(`view.${view}`) }, h("table.table.rows.counts",
    h("thead", h("tr",
      h("th", { scope: "col" }, t("first.days")),
      columns.map(({ name }) => h("th", { scope: "col" }, t(`column.${name}`))))),
    h("tbody", rows.map((row) => tableRow(row.name, row.counts, columns))),
    h("tfoot", tableRow(t("row.total"), total, columns))));
}

const tableRow = (name, counts, columns) => h("tr",
  h("th", { scope: "row" }, name),
  columns.map(({ of }) => h("td", String(of(counts)))));

const WAITS = [
  { name: "arrivals", of: (counts) => counts.arrivals },
  { group: true, name: "called", of: (counts) => counts.waits.count },
  { group: true, name: "p50", of: (counts) => minutes(counts.waits.p50Seconds) },
  { group: true, name: "p90", of: (counts) => minutes(counts.waits.p90Seconds) },
  { group: true, name: "late", of: (counts) => counts.late },
];
const VISITS = [
  { group: true, name: "visits", of: (counts) => counts.visits },
  { group: true, name: "p50", of: (counts) => minutes(counts.visitTimes.p50Seconds) },
  { group: true, name: "p90", of: (counts) => minutes(counts.visitTimes.p90Seconds) },
  { group: true, name: "tookLong", of: (counts) => counts.tookLong },
];
const ENDS = [
  { name: "arrivals", of: (counts) => counts.arrivals },
  ...["carriedIn", "finished", "missed", "cancelled", "left", "goOn"]
    .map((name) => ({ name: `ends.${name}`, of: ({ ends }) => ends[name] })),
];
const FORECASTS = ["within", "sooner", "later", "none"].map((name) => ({ name, of: ({ forecasts }) => forecasts[name] }));
const MISSED = { name: "missed", of: (counts) => counts.missed };
const LEFT = { name: "left", of: (counts) => counts.left };
/** What became of each number, and what people were told as they drew one, against how long they waited. */
const PLAIN = { ends: ENDS, forecasts: FORECASTS };
