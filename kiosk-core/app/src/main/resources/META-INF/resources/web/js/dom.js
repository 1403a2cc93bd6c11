/**
 * Builds an element: h("p.lead", { id: "x", onclick: f }, "text", child). Strings become text, never markup;
 * null and false leave no trace.
 */
export function h(name, ...rest) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) {
    element.className = classes.join(" ");
  }
  if (rest.length > 0 && isAttributes(rest[0])) {
    set(element, rest.shift());
  }
  element.append(...rest.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** What a finger or the mouse holds down, and the new content that waits in its place until it is let go. */
let pressed = null;
const waiting = new Map();

document.addEventListener("pointerdown", ({ target }) => {
  pressed = target;
}, true);
["pointerup", "pointercancel"].forEach((end) => document.addEventListener(end, letGo, true));
window.addEventListener("blur", letGo);
document.addEventListener("pointermove", ({ buttons }) => {
  if (pressed !== null && buttons === 0) {
    letGo();
  }
}, true);

/** The click comes right after, and finds its button. */
function letGo() {
  pressed = null;
  setTimeout(() => {
    const late = [...waiting];
    waiting.clear();
    late.forEach(([place, children]) => swap(place, ...children));
  });
}

/**
 * Puts new content into a place; where something in it is held down, once that is let go, for a click needs the same
 * button at both its ends. Whoever moves by keyboard keeps their place, found again by data-key, or goes to the button
 * beside it where it can no longer be pressed; the mouse's focus is let go, so that a space bar is not taken for
 * another click.
 */
export function swap(place, ...children) {
  if (pressed !== null && place.contains(pressed)) {
    waiting.set(place, children);
    return;
  }
  waiting.delete(place);
  const held = place.contains(document.activeElement) && document.activeElement.matches(":focus-visible")
    ? document.activeElement.dataset.key
    : undefined;
  place.replaceChildren(...children.flat(2).filter(Boolean));
  if (held !== undefined) {
    const again = [...place.querySelectorAll("[data-key]")].find((element) => element.dataset.key === held);
    if (again) {
      (again.disabled ? beside(again) : again).focus();
    }
  }
}

const beside = (button) => [button.previousElementSibling, button.nextElementSibling, button]
  .find((other) => other !== null && other.matches("button:enabled")) || button;

export const byId = (id) => document.getElementById(id);

function isAttributes(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Node);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
}
