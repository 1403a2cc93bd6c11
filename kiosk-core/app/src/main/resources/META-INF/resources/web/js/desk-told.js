import { h } from "./dom.js";
import { t } from "./queue-text.js";
import { sureButton } from "./sure.js";
import { local } from "./text.js";

/**
 * What its holder told a kiosk: what they came for and were to bring, of which class they said they are, and what is
 * done beside or for others.
 *
 * @param errands  { done(errand), mandate(errand), drop(errand), apply(errand) } for what is done with one of them
 */
export const toldView = (visit, { priority }, seen, errands) => (visit === null ? [] : [
  visit.about !== null && !isMissingFor(visit)
    && h("p.told", { id: "told-about" }, t("told.about", { item: local(visit.about.itemName) })),
  visit.missing !== null && h("p.told", { id: "told-missing" }, t("told.missing", {
    item: local(visit.missing.itemName),
    materials: visit.missing.materials.map(({ name }) => local(name)).join(t("told.and")),
  })),
  visit.selfDeclared && h("p.told", { id: "told-class" },
    h("span", t("told.class", { class: t(`class.${priority}`) })), " ", seen),
  visit.errands.length > 0 && h("ul.errands", { id: "errands" }, visit.errands.map((errand) => errandRow(errand, errands))),
]);

/** What is to be brought for it says what it is. */
const isMissingFor = ({ about, missing }) => missing !== null && missing.itemId === about.itemId;

function errandRow(errand, { done, mandate, drop, apply }) {
  const { id, serviceName, about, relation, principal } = errand;
  const matter = about === null ? serviceName : about.itemName;
  const button = (what, run) => h("button.act.small",
    { type: "button", "data-key": `errand-${what}-${id}`, onclick: () => run(errand) }, t(`errand.${what}`));
  return h(errand.done ? "li.done" : "li",
    h("span.what",
      h("strong", `${t(`relation.${relation}`)} · ${local(matter)}`),
      relation !== "SELF" && h("small", t(`mandate.${errand.mandate}`)),
      principal !== null && h("small", principal)),
    !errand.done && button("apply", apply),
    button(errand.done ? "open-again" : "done", done),
    !errand.done && relation !== "SELF" && button("mandate", mandate),
    !errand.done && sureButton(`errand-drop-${id}`, t("errand.drop"), t("errand.drop.sure"), () => drop(errand)));
}
