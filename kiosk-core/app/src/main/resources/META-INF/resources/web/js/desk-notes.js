import { h } from "./dom.js";
import { t, whenText } from "./queue-text.js";
import { sureButton } from "./sure.js";

/**
 * What desks left for each other about one visit, the oldest first, each with who wrote it and when.
 *
 * @param drop  drop(note) takes one away
 */
export const notesView = (notes, drop) => notes.length > 0 && h("ul.notes", notes.map((note) => h("li",
  h("span.what", h("strong", note.text), h("small", t("note.by", { name: note.by, time: whenText(note.at) }))),
  sureButton(`note-drop-${note.id}`, t("note.drop"), t("note.drop.sure"), () => drop(note)))));

/** A word to whoever has this visit next; run(text). */
export const noteForm = ({ number }, run) => ({
  title: t("tray.note", { number }),
  fields: [{ name: "text", label: t("tray.note.text"), most: 120 }],
  buttons: [{ label: t("tray.note.leave"), hint: "⏎", run: ({ text }) => run(text) }],
});
