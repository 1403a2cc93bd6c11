import { read, write } from "./api.js";
import { placeName, t, timeText } from "./case-text.js";
import { h, swap } from "./dom.js";
import { went } from "./shell.js";
import { sureButton } from "./sure.js";
import { local } from "./text.js";

let list = [];
let chosen = null;

export async function readDrafts() {
  const answer = await read("/api/cases/drafts");
  if (!answer.done) {
    return false;
  }
  list = answer.done;
  return true;
}

export const waiting = () => list.length;

/** The list of what was begun at a kiosk. */
export function draftTable(redraw) {
  const heads = ["number", "item", "applicant", "from", "when"];
  return list.length === 0 ? h("p.quiet", t("drafts.none")) : h("table.table.rows",
    h("thead", h("tr", heads.map((name) => h("th", { scope: "col" }, t(`head.${name}`))))),
    h("tbody", list.map((one) => h("tr", { "aria-selected": String(chosen === one.id) },
      h("td", h("button.link", { type: "button", "data-key": one.id, onclick: () => choose(one.id, redraw) }, one.number)),
      h("td", local(one.itemName)),
      h("td", nameOf(one)),
      h("td", placeName(one.kiosk)),
      h("td", timeText(one.at))))));
}

const nameOf = ({ applicant }) => applicant || t("drafts.nameless");

function choose(id, redraw) {
  chosen = id;
  redraw();
}

/**
 * The right column: what is known without looking.
 *
 * @param takeUp  takeUp(id) opens the form of one, which leaves a line in the log
 */
export function showDraft(place, redraw, takeUp) {
  const one = list.find(({ id }) => id === chosen);
  swap(place, ...(one
    ? closed(one, redraw, takeUp)
    : [h("h2", t("drafts.title")), h("p.quiet", t("drafts.pick"))]));
}

function closed(one, redraw, takeUp) {
  return [
    h("h2", t("drafts.title")),
    h("p.title", local(one.itemName)),
    h("p", t("drafts.about", {
      number: one.number,
      applicant: nameOf(one),
      kiosk: placeName(one.kiosk),
      time: timeText(one.at),
    })),
    h("p.note", t("drafts.closed", { time: timeText(one.until) })),
    h("button.act.main", { type: "button", "data-key": "take-up", onclick: () => open(one.id, redraw, takeUp) },
      t("drafts.take-up")),
    " ",
    sureButton("discard", t("drafts.discard"), t("drafts.discard.sure"), async () => {
      went(await write(`/api/cases/drafts/${one.id}/discard`));
      await again(redraw);
    }),
  ];
}

function open(id, redraw, takeUp) {
  chosen = null;
  redraw();
  takeUp(id);
}

async function again(redraw) {
  chosen = null;
  await readDrafts();
  redraw();
}
