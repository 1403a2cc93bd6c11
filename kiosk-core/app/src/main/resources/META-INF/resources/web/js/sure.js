import { h } from "./dom.js";

const SECONDS = 5;

/**
 * A button for what cannot be taken back: the first press asks, a second one within five seconds does it. It is
 * disabled while that is under way, and asks anew after it.
 *
 * @param run  run(event) does it; the event has no clicks in its `detail` where it was a key
 */
export function sureButton(key, text, question, run) {
  const button = h("button.act.small", { type: "button", "data-key": key }, text);
  let timer = 0;
  button.addEventListener("click", async (event) => {
    if (timer === 0) {
      button.textContent = question;
      timer = setTimeout(() => {
        timer = 0;
        button.textContent = text;
      }, SECONDS * 1000);
      return;
    }
    clearTimeout(timer);
    button.disabled = true;
    await run(event);
    timer = 0;
    button.textContent = text;
    button.disabled = false;
  });
  return button;
}
