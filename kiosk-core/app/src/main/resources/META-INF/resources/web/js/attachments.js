import { h } from "./dom.js";
import { zh } from "./words.js";

const SHOWN = {
  VOICE: ["听一听", (path) => h("audio", { src: path, controls: true, autoplay: true })],
  PHOTO: ["看照片", (path) => h("img.photo", { src: path, alt: "申请人拍的照片" })],
};

/** What stands for a file: its button, and once it was pressed the file itself, however often the page is drawn. */
const places = new Map();

/**
 * Voice notes and photos of a case or draft. Each is fetched only when somebody asks for it, because looking leaves a
 * line in the log.
 */
export function attachments(files, item) {
  return files.length === 0 ? [] : [
    h("h2", "录音和照片", h("span", `${files.length} 份`)),
    h("ul.lines", files.map(({ question, file }) => h("li", h("div", about(question, item)), place(file)))),
  ];
}

function about(question, item) {
  const asked = item === null ? undefined : item.questions.find(({ id }) => id === question);
  return asked ? zh(asked.text) : "另外说的";
}

function place(file) {
  if (!places.has(file.id)) {
    places.set(file.id, h("div", opener(file)));
  }
  return places.get(file.id);
}

function opener({ id, kind }) {
  const [text, show] = SHOWN[kind];
  const button = h("button.act.small", { type: "button", "data-key": `file-${id}` }, text);
  button.addEventListener("click", () => button.replaceWith(show(`/api/files/${id}`)));
  return button;
}
