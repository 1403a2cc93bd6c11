const REMEMBERED = "yizhan.language";

/** What the person at this browser reads: zh-CN, until they choose en. */
export const language = localStorage.getItem(REMEMBERED) === "en" ? "en" : "zh-CN";

/** Chooses the other language; the page begins anew in it. */
export function switchLanguage() {
  localStorage.setItem(REMEMBERED, language === "en" ? "zh-CN" : "en");
  location.reload();
}

/** The texts of a feature in the language read here: t("key", { name: value }) fills in what stands in braces. */
export function bundle(texts) {
  const chosen = texts[language];
  const t = (key, params = {}) => (chosen[key] === undefined ? key : chosen[key])
    .replace(/\{(\w+)\}/g, (whole, name) => (params[name] === undefined ? whole : String(params[name])));
  t.has = (key) => chosen[key] !== undefined;
  return t;
}

/** A LocalizedText in the language read here, or in Chinese where the village wrote no other. */
export const local = (text) => text[language] || text["zh-CN"];
