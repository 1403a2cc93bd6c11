import { h } from "./dom.js";
import { t } from "./queue-text.js";
import { local } from "./text.js";

/** What its holder told a kiosk: what they were to bring, and of which class they said they are. */
export const toldView = (visit, { priority }, buttons) => (visit === null ? [] : [
  visit.missing !== null && h("p.told", { id: "told-missing" }, t("told.missing", {
    item: local(visit.missing.itemName),
    materials: visit.missing.materials.map(({ name }) => local(name)).join(t("told.and")),
  })),
  visit.selfDeclared && h("p.told", { id: "told-class" },
    h("span", t("told.class", { class: t(`class.${priority}`) })), " ", buttons),
]);
