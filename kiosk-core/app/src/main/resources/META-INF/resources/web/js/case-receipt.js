import { dayText, t } from "./case-text.js";
import { h } from "./dom.js";
import { local } from "./text.js";

/** The Enter that sent the form may still be down, and the receipt would be gone unread. */
const ignoreHeld = (event) => event.repeat && event.preventDefault();

/** What the applicant walks home with, large enough to be copied by hand where no paper comes; close() when it was read. */
export const receiptView = ({ number, shortCode, itemName, applicant, by, next, print, queueNumber }, close) => h(
  "div", { id: "receipt", role: "status", onkeydown: ignoreHeld },
  h("h2", t("receipt.title"), queueNumber && h("span", t("form.on", { number: queueNumber }))),
  h("p.title", t("receipt.code", { code: `${shortCode.slice(0, 4)} ${shortCode.slice(4)}` })),
  h("p", t("receipt.about", { applicant, item: local(itemName) }), h("br"), t("receipt.number", { number })),
  h("p", t("receipt.by", { day: dayText(by), next: local(next) })),
  h("p.note", t(`receipt.print.${print || "NONE"}`)),
  h("button.act.good", { type: "button", "data-key": "receipt-close", onclick: close }, t("receipt.close"), h("kbd", "⏎")));
