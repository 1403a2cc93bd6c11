/**
 * Runs what a key is offered for. Whoever types, is anywhere in a case's form, holds a key down or has moved to a button
 * by keyboard is left alone.
 *
 * @param offers  answers [{ key, ctrl, run }] as they are at the moment; keys in small letters
 */
export function shortcuts(offers) {
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.altKey || event.metaKey || isTaken(event)) {
      return;
    }
    const pressed = event.key.toLowerCase();
    const offer = offers().find(({ key, ctrl = false }) => key === pressed && ctrl === event.ctrlKey);
    if (offer || event.key === " ") {
      event.preventDefault();
    }
    if (offer) {
      offer.run();
    }
  });
}

function isTaken(event) {
  const target = event.target;
  if (target.matches("input, textarea, select") || target.closest("#case-form")) {
    return true;
  }
  return event.key === " " && target.matches("a:focus-visible, button:focus-visible, audio");
}
