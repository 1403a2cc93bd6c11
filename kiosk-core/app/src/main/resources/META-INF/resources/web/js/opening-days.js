import { write } from "./api.js";
import { dayMonth, daysAfter } from "./clock.js";
import { h } from "./dom.js";
import { spansOf, spansText, t } from "./opening-text.js";
import { say, went } from "./shell.js";
import { sureButton } from "./sure.js";
import { language, local } from "./text.js";

const KINDS = ["CLOSED", "OPEN", "WORKDAY"];
const HOLIDAYS = 10;

/** The days to come that are not as their weekday, whoever says so, in their order. */
export function daysView({ days, calendar }, again) {
  const all = [...days.map((day) => ({ ...day, until: day.date })), ...joined(calendar).slice(0, HOLIDAYS)]
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  return [
    h("h2", t("days.title")),
    h("p.note", t("days.note")),
    all.length === 0 ? h("p", t("days.none")) : h("ul.lines.days", all.map((day) => dayRow(day, again))),
  ];
}

/** The days of one holiday as one. */
function joined(calendar) {
  return calendar.reduce((all, day) => {
    const last = all[all.length - 1];
    if (last && last.kind === day.kind && last.name["zh-CN"] === day.name["zh-CN"] && daysAfter(last.until, 1) === day.date) {
      last.until = day.date;
      return all;
    }
    return [...all, { ...day, until: day.date }];
  }, []);
}

const dayRow = ({ date, until, kind, name, spans, origin }, again) => h("li",
  h("b", [...new Set([date, until])].map((day) => dayMonth(day, language)).join(" – ")),
  h("div", `${local(name)} · ${t(`kind.${kind}`)}`, h("small", [t(`origin.${origin}`), spansText(spans)].filter(Boolean).join(" "))),
  origin === "CENTER" && sureButton(`forget-${date}`, t("days.forget"), t("days.forget.sure"), async () => {
    went(await write(`/api/opening/days/${date}`, null, { method: "DELETE" }));
    await again();
  }));

export function dayForm(again) {
  const form = h("form", { novalidate: true },
    h("h2", t("days.add")),
    h("label.form-label", { for: "date" }, t("days.date")),
    h("input.form-control", { id: "date", type: "date" }),
    h("label.form-label", { for: "kind" }, t("days.kind")),
    h("select.form-select", { id: "kind" }, KINDS.map((kind) => h("option", { value: kind }, t(`kind.${kind}`)))),
    h("label.form-label", { for: "name" }, t("days.name")),
    h("input.form-control", { id: "name", maxlength: 40, autocomplete: "off" }),
    h("label.form-label", { for: "spans" }, t("days.spans")),
    h("input.form-control", { id: "spans", maxlength: 60, autocomplete: "off" }),
    h("button.act.small", { "data-key": "add-day" }, t("days.add")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const value = (id) => form.querySelector(`#${id}`).value.trim();
    const [date, kind, name] = ["date", "kind", "name"].map(value);
    const spans = kind === "OPEN" ? spansOf(value("spans")) : [];
    if (date === "" || name === "") {
      say(t("days.wrong"));
    } else if (spans === null || (kind === "OPEN" && spans.length === 0)) {
      say(t("wrong.hours", { day: date }));
    } else if (went(await write(`/api/opening/days/${date}`, { kind, name, spans }, { method: "PUT", withId: false }))) {
      form.reset();
      say(t("saved"));
      await again();
    }
  });
  return form;
}
