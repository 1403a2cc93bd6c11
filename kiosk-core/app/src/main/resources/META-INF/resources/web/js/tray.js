import { h, swap } from "./dom.js";
import { t } from "./queue-text.js";

const SHORT = 40;

/**
 * A small form that opens below the desk: groups of choices, then what to do with them. Digits choose in the first
 * group, Enter does the first thing, Esc leaves it.
 */
export function tray(place) {
  /** The visit that what is asked stands or falls with. */
  let concerned = null;

  function close() {
    concerned = null;
    const held = place.contains(document.activeElement);
    place.hidden = true;
    swap(place);
    if (held) {
      document.activeElement.blur();
    }
  }

  /**
   * @param about    the visit that it is about, where it makes no sense without
   * @param groups   [{ name, legend, options: [{ value, label }], chosen }]
   * @param fields   [{ name, label, most }] that are written in, 40 characters each if nothing else is said; all of
   *                 them are needed
   * @param buttons  [{ label, hint, run(values) }]; the first is the one that Enter presses
   */
  function open({ title, about = null, groups = [], fields = [], buttons }) {
    const asks = groups.length > 0 || fields.length > 0;
    const form = h("form", { autocomplete: "off" },
      h("h2", title),
      groups.map((group, i) => choices(group, i === 0)),
      fields.map(({ name, label, most = SHORT }) => h("label.field", h("span", label),
        h("input", { type: "text", name, maxlength: most, required: true, pattern: ".*\\S.*" }))),
      h("div.acts.low",
        buttons.map((button, i) => h(i === 0 && asks ? "button.act.small.good" : "button.act.small",
          { type: i === 0 && asks ? "submit" : "button", onclick: () => press(button) },
          button.label, button.hint && h("kbd", button.hint))),
        h("button.act.small", { type: "button", onclick: close }, t("tray.close"), h("kbd", "Esc"))),
      groups.length > 0 && h("p.note", t("tray.hint")));

    function press({ run }) {
      if (!form.reportValidity()) {
        return;
      }
      const values = Object.fromEntries(new FormData(form));
      close();
      run(values);
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === "Escape") {
        event.stopPropagation();
        close();
      } else if (/^[1-9]$/.test(event.key) && event.target.type !== "text") {
        choose(form, groups, Number(event.key));
      }
    });
    concerned = about;
    swap(place, form);
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
    (form.querySelector("input:checked, input[type=text]") || form.querySelector("button")).focus();
  }

  return { open, close, isOpen: () => !place.hidden, about: () => concerned };
}

function choices({ name, legend, options, chosen }, counted) {
  return h("fieldset",
    legend && h("legend", legend),
    options.map(({ value, label }, i) => h("label.choice",
      h("input", { type: "radio", name, value, checked: value === chosen || (chosen === undefined && i === 0) }),
      h("span", label, counted && i < 9 && h("kbd", String(i + 1))))));
}

function choose(form, groups, digit) {
  const [first] = groups;
  const input = first && form.querySelectorAll(`input[name=${first.name}]`)[digit - 1];
  if (input) {
    input.checked = true;
    input.focus();
  }
}
