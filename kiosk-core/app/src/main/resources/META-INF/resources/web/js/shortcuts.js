/** Runs what a key is offered for. Whoever types, holds a key down or has moved to a button by keyboard is left alone. */
export function shortcuts(offers) {
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) {
      return;
    }
    const offer = offers().find(({ key }) => key === event.key.toLowerCase());
    if (event.key === " ") {
      event.preventDefault();
    }
    if (offer) {
      offer.run();
    }
  });
}

function isTaken(event) {
  const target = event.target;
  if (target.matches("input, textarea, select")) {
    return true;
  }
  return event.key === " " && target.matches("a:focus-visible, button:focus-visible");
}
