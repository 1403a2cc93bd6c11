import { dayText, t } from "./case-text.js";
import { h } from "./dom.js";
import { local } from "./text.js";

/** The Enter that sent the form may still be down, and the receipt would be gone unread. */
const ignoreHeld = (event) => event.repeat && event.preventDefault();

/** What the applicant walks home with, large enough to be copied by hand where no paper comes; close() when it was read. */
export const receiptView = (receipt, close) => h(
  "div", { id: "receipt", role: "status", onkeydown: ignoreHeld },
  h("h2", t("receipt.title"), receipt.queueNumber && h("span", t("form.on", { number: receipt.queueNumber }))),
  h("p.title", t("receipt.code", { code: `${receipt.shortCode.slice(0, 4)} ${receipt.shortCode.slice(4)}` })),
  h("p",
    t("receipt.about", { applicant: receipt.applicant, item: local(receipt.itemName) }), h("br"),
    receipt.agent && [t("receipt.agent", { agent: receipt.agent }), h("br")],
    t("receipt.number", { number: receipt.number })),
  h("p", t("receipt.by", { day: dayText(receipt.by), next: local(receipt.next) })),
  h("p.note", t(`receipt.print.${receipt.print || "NONE"}`)),
  h("button.act.good", { type: "button", autofocus: true, "data-key": "receipt-close", onclick: close },
    t("receipt.close"), h("kbd", "⏎")));
