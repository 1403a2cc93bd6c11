import { t } from "./case-text.js";
import { h } from "./dom.js";
import { local } from "./text.js";

const SHOWN = {
  VOICE: (path) => h("audio", { src: path, controls: true, autoplay: true }),
  PHOTO: (path) => h("img.photo", { src: path, alt: t("files.photo") }),
};

/** What stands for a file: its button, and once it was pressed the file itself, however often the page is drawn. */
const places = new Map();

/**
 * Voice notes and photos of a case or draft. Each is fetched only when somebody asks for it, because looking leaves a
 * line in the log.
 */
export function attachments(files, item) {
  return files.length === 0 ? [] : [
    h("h2", t("files.title"), h("span", t("files.count", { count: files.length }))),
    h("ul.lines", files.map(({ question, file }) => h("li", h("div", about(question, item)), place(file)))),
  ];
}

function about(question, item) {
  const asked = item === null ? undefined : item.questions.find(({ id }) => id === question);
  return asked ? local(asked.text) : t("files.besides");
}

function place(file) {
  if (!places.has(file.id)) {
    places.set(file.id, h("div", opener(file)));
  }
  return places.get(file.id);
}

function opener({ id, kind }) {
  const button = h("button.act.small", { type: "button", "data-key": `file-${id}` }, t(`files.${kind}`));
  button.addEventListener("click", () => button.replaceWith(SHOWN[kind](`/api/files/${id}`)));
  return button;
}
