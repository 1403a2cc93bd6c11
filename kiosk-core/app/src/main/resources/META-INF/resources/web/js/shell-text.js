import { byId } from "./dom.js";
import { bundle, language, switchLanguage } from "./text.js";
import en from "./text/shell.en.js";
import zh from "./text/shell.zh-CN.js";

/** The texts of what surrounds every page. */
export const t = bundle({ "zh-CN": zh, en });

/** Pages that are written in both languages have a button for the other; on them the bar is in the one chosen. */
export function shellTexts() {
  const button = byId("language");
  if (button === null) {
    return;
  }
  document.documentElement.lang = language;
  document.querySelectorAll("[data-text]").forEach((element) => {
    element.textContent = t(element.dataset.text);
  });
  button.textContent = t("language");
  button.lang = language === "en" ? "zh-CN" : "en";
  button.addEventListener("click", switchLanguage);
}
