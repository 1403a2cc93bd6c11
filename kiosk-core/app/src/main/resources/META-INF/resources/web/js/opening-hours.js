import { write } from "./api.js";
import { h } from "./dom.js";
import { spansOf, spansText, t } from "./opening-text.js";
import { say, went } from "./shell.js";
import { local } from "./text.js";

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const NUMBERS = ["numbers", "perPerson", "minutes"];
const CENTER = "";

/** Hours and quotas of the center or of one line, in one form; again() reads the page anew. */
export function hoursView({ center, lines }, chosen, choose, again) {
  const line = lines.find(({ id }) => id === chosen);
  const rules = line === undefined ? center : line.rules;
  const rest = line === undefined ? "center" : "line";
  const days = WEEK.map((day) => dayField(day, rules.week));
  const numbers = NUMBERS.map((name) => numberField(name, rules[name]));
  const form = h("form", { novalidate: true },
    h("div.week", days),
    h("p.note", t("hours.note", { rest: t(`hours.rest.${rest}`) })),
    h("button.act.small", { type: "button", onclick: () => likeMonday(form) }, t("hours.like-monday")),
    h("h2", t("rules.title")),
    h("div.week.rules", numbers),
    h("p.note", t("rules.note", { rest: t(`rules.rest.${rest}`) })),
    h("button.act", { "data-key": "save-rules" }, t("save")));
  form.addEventListener("input", () => {
    form.dataset.touched = "yes";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = rulesOf(form);
    if (body !== null) {
      const path = line === undefined ? "/api/opening/rules" : `/api/opening/lines/${line.id}/rules`;
      if (went(await write(path, body, { method: "PUT", withId: false }))) {
        say(t("saved"));
        delete form.dataset.touched;
      }
      await again();
    }
  });
  return [h("h2", t("hours.title")), whichField(lines, chosen, choose), form];
}

function whichField(lines, chosen, choose) {
  const select = h("select.form-select", { id: "which", "data-key": "which" },
    [{ id: CENTER, name: null }, ...lines].map(({ id, name }) =>
      h("option", { value: id, selected: id === chosen }, name === null ? t("hours.center") : local(name))));
  select.addEventListener("change", () => choose(select.value));
  return h("label.form-label", t("hours.of"), " ", select);
}

const dayField = (day, week) => h("label", h("span", t(`day.${day}`)),
  h("input.form-control", {
    name: `day-${day}`,
    maxlength: 60,
    autocomplete: "off",
    "data-key": `day-${day}`,
    value: week === null ? "" : spansText(week.days[day - 1]),
  }));

const numberField = (name, value) => h("label", h("span", t(`rules.${name}`)),
  h("input.form-control", { name, inputmode: "numeric", maxlength: 4, autocomplete: "off", "data-key": name, value: value === null ? "" : value }));

function likeMonday(form) {
  [2, 3, 4, 5].forEach((day) => {
    form.elements[`day-${day}`].value = form.elements["day-1"].value;
  });
}

/** What the form says, or null once it has told what cannot be read. */
function rulesOf(form) {
  const days = WEEK.map((day) => spansOf(form.elements[`day-${day}`].value));
  const wrong = days.indexOf(null);
  if (wrong !== -1) {
    say(t("wrong.hours", { day: t(`day.${WEEK[wrong]}`) }));
    return null;
  }
  const rules = { week: days.every((spans) => spans.length === 0) ? null : { days } };
  for (const name of NUMBERS) {
    const text = form.elements[name].value.trim();
    if (!/^\d{0,4}$/.test(text)) {
      say(t("wrong.number"));
      return null;
    }
    rules[name] = text === "" ? null : Number(text);
  }
  return rules;
}
