import { h } from "./dom.js";

/**
 * The fields of a case's form. Each has a place below it for what the core finds wrong with it.
 *
 * @param label  what it is called: a text, or { alone, acted } where it is called otherwise while somebody acts for the
 *               applicant
 */
export function text(name, label, value, more = {}) {
  const input = h("input.form-control", { ...named(name), autocomplete: "off", ...more });
  input.value = value;
  return h("div", caption("label.form-label", input, label), input, fault(name));
}

/** @param options  [[id, words]]; the first is taken where the value is none of them */
export function choice(name, label, options, value) {
  const select = h("select.form-select", named(name), options.map(([id, words]) => h("option", { value: id }, words)));
  select.value = options.some(([id]) => id === value) ? value : options[0][0];
  return h("div", caption("label.form-label", select, label), select, fault(name));
}

/** What is confirmed or agreed to. */
export function tick(name, label) {
  const input = h("input.form-check-input", { type: "checkbox", ...named(name) });
  return h("div.form-check", input, caption("label.form-check-label", input, label), fault(name));
}

const named = (name) => ({ id: `case-${name}`, name, "aria-describedby": `fault-${name}` });
const fault = (name) => h("small.fault", { id: `fault-${name}` });

const caption = (kind, input, label) => (typeof label === "string"
  ? h(kind, { for: input.id }, label)
  : h(kind, { for: input.id, "data-alone": label.alone, "data-acted": label.acted }, label.alone));
