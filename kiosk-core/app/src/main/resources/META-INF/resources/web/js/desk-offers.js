import { t } from "./queue-text.js";

/** At most this many stand beside each other; the rest is behind the one for more. */
const IN_SIGHT = 4;
/** In the order of how often a desk needs them, with the key of each. */
const KEYS = {
  START: "s",
  FINISH: "f",
  RECALL: "r",
  MISS: "m",
  HOLD: "h",
  TRANSFER: "t",
  ASK_PAPERS: "p",
  PUT_BACK: "b",
  CLASSIFY: "k",
  CANCEL: "x",
};

/**
 * What can be done with the visit at the desk, split into what is in sight and what is behind the one for more. The core
 * says what is allowed; each is { action, key, hint, label, style }.
 */
export function deskOffers(current) {
  const offered = current === null ? [] : Object.keys(KEYS)
    .filter((action) => current.actions.includes(action))
    .map((action) => ({ action, key: KEYS[action], hint: KEYS[action].toUpperCase(), label: t(`act.${action}`), style: "" }));
  if (offered.length > 0 && ["START", "FINISH"].includes(offered[0].action)) {
    offered[0].style = "good";
  }
  return { inSight: offered.slice(0, IN_SIGHT), more: offered.slice(IN_SIGHT) };
}

/** To call the next says of who is at the desk that they did not come. */
export const isMissedByNext = ({ actions }) => actions.includes("MISS_BY_NEXT");

export const nextLabel = (current) => current === null ? "act.next"
  : isMissedByNext(current) ? "act.MISS_BY_NEXT" : "act.finish-next";

/** Leaves a word to whoever has the visit next; it is no step of the visit's, so the core need not offer it. */
export const NOTE = "note";

/** Prints its slip once more, marked as a copy; no step of the visit's either. */
export const REPRINT = "reprint";

/** A slip that is still on its way comes by itself; a visit without one has none to lose. */
const OUT_OR_FAILED = ["CONFIRMED", "FAILED"];

const OVER = ["FINISHED", "CANCELLED"];

/**
 * What can be done with a visit that is not at this desk; calling it here needs a free desk. Who is at another desk is
 * left to it, and of who has gone the last step alone can be taken back. Digits are their keys.
 */
export function chosenOffers(ticket, deskIsFree) {
  const here = ["CALL", "RECALL"];
  const isOver = OVER.includes(ticket.state);
  const possible = isOver ? ["UNDO"]
    : isElsewhere(ticket) ? []
      : [...here, "REQUEUE", "RETURN", "CLASSIFY", "TRANSFER", "ASK_PAPERS", "CANCEL"];
  return [
    ...possible.filter((action) => ticket.actions.includes(action) && (deskIsFree || !here.includes(action))),
    ...(OUT_OR_FAILED.includes(ticket.print) && !isOver ? [REPRINT] : []),
    ...(isOver ? [] : [NOTE]),
  ].map((action, i) => ({
    action,
    key: String(i + 1),
    hint: String(i + 1),
    label: t(action === "RECALL" ? "act.RECALL.missed" : `act.${action}`),
    style: "small",
  }));
}

/** Whether another desk has it. */
export const isElsewhere = ({ state }) => state === "CALLED" || state === "SERVING";
