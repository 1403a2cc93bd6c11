import { write } from "./api.js";
import { h } from "./dom.js";
import { wrote } from "./line-wrote.js";
import { t } from "./queue-text.js";
import { say } from "./shell.js";
import { sureButton } from "./sure.js";
import { local } from "./text.js";
import { uuid7 } from "./uuid7.js";

const NEW = "";
/** The button for another line. */
export const ADD = "add-line";
const TEXTS = [
  { name: "name", language: "zh-CN", most: 8, required: true },
  { name: "name", language: "en", most: 24 },
  { name: "hint", language: "zh-CN", most: 16, required: true },
  { name: "hint", language: "en", most: 40 },
];

/** The lines as the kiosk shows them; edit(line) opens the form below, edit(null) for another line. */
export function registerView(lines, edit, again) {
  return [
    h("h2", t("setup.lines")),
    h("p.note", t("setup.lines-note")),
    h("ul.lines", lines.map((line, at) => row(line, at, lines, edit, again))),
    h("button.act.small", { type: "button", "data-key": ADD, onclick: () => edit(null) }, t("setup.add")),
  ];
}

/** One of its buttons, or the one that is always there where that line is no more. */
export const registerButton = (key) => document.querySelector(`#register [data-key="${key}"]`)
  || document.querySelector(`#register [data-key="${ADD}"]`);

function row(line, at, lines, edit, again) {
  const { id, prefix, name, hint } = line;
  const button = (key, text, label, onclick, disabled = false) =>
    h("button.act.small", { type: "button", "data-key": `${key}-${id}`, "aria-label": `${local(name)} ${label}`, onclick, disabled }, text);
  return h("li",
    h("b.number", prefix),
    h("div", local(name), h("small", local(hint))),
    button("up", "↑", t("setup.up"), () => move(lines, at, at - 1, again), at === 0),
    button("down", "↓", t("setup.down"), () => move(lines, at, at + 1, again), at === lines.length - 1),
    button("edit", t("setup.edit"), t("setup.edit"), () => edit(line)),
    sureButton(`retire-${id}`, t("setup.retire"), t("setup.retire.sure"), async ({ detail: clicks }) => {
      if (wrote(await write(`/api/queue/services/${id}`, null, { method: "DELETE" }))) {
        say(t("setup.retired", { line: local(name) }));
      }
      await again();
      if (clicks === 0) {
        registerButton(`retire-${id}`).focus();
      }
    }));
}

async function move(lines, from, to, again) {
  const services = lines.map(({ id }) => id);
  services.splice(to, 0, ...services.splice(from, 1));
  wrote(await write("/api/queue/order", { services }, { method: "PUT", withId: false }));
  await again();
}

/**
 * What is written of a line, the first field in focus; done() once it is saved or left.
 *
 * @param wanted   the lines that items name and nobody has set up; a new one may be one of them
 * @param isThere  whether the line is in use still: one that was retired meanwhile does not come back by being saved
 */
export function lineForm(line, wanted, isThere, done) {
  const kept = line || { id: NEW, prefix: "", name: {}, hint: {} };
  const form = h("form", { autocomplete: "off" },
    h("h2", line === null ? t("setup.add") : t("setup.of", { line: local(line.name) })),
    line === null && wanted.length > 0 && h("label.field", h("span", t("setup.for")),
      h("select.form-select", { name: "id", "data-key": "line-id" },
        wanted.map(({ id, item, items }) => h("option", { value: id }, t("setup.for.items", { item: local(item), items }))),
        h("option", { value: NEW }, t("setup.for.nothing")))),
    h("label.field", h("span", t("field.prefix")), h("input.form-control.short",
      { name: "prefix", maxlength: 2, required: true, pattern: "[A-Za-z]{1,2}", value: kept.prefix })),
    TEXTS.map(({ name, language, most, required }) => h("label.field", h("span", t(`setup.${name}.${language}`)),
      h("input.form-control",
        { name: `${name}.${language}`, maxlength: most, required, pattern: ".*\\S.*", value: kept[name][language] || "" }))),
    h("div.acts.low",
      h("button.act.small.good", { "data-key": "save-line" }, t("setup.save")),
      h("button.act.small", { type: "button", onclick: done }, t("tray.close"), h("kbd", "Esc"))));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      done();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!isThere()) {
      say(t("setup.gone", { line: local(line.name) }));
      await done();
      return;
    }
    const values = Object.fromEntries(new FormData(form));
    const id = kept.id || values.id || `line-${uuid7().slice(-12)}`;
    const body = { prefix: values.prefix.trim().toUpperCase(), name: texts(values, "name"), hint: texts(values, "hint") };
    if (wrote(await write(`/api/queue/services/${id}`, body, { method: "PUT", withId: false }))) {
      say(t("setup.kept"));
      await done();
    }
  });
  return form;
}

/** A LocalizedText of what is written, without the languages that are left empty. */
const texts = (values, name) => Object.fromEntries(TEXTS
  .filter((text) => text.name === name)
  .map(({ language }) => [language, values[`${name}.${language}`].trim()])
  .filter(([, text]) => text !== ""));
