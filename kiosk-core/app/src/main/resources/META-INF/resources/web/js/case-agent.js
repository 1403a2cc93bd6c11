import { choice, text, tick } from "./case-fields.js";
import { t } from "./case-text.js";
import { h } from "./dom.js";

/** Whom somebody may act for, as the core names it; nobody's is whoever came for themselves. */
const RELATIONS = ["SPOUSE", "PARENT", "CHILD", "RELATIVE", "NEIGHBOUR"];
const ALONE = "";

/**
 * Who came: the applicant, or somebody who acts for them, whose name and telephone are asked for then. Of an item that
 * nobody else may apply for, that is said.
 *
 * @param came  { relation, agent }: for whom they came and what they are called, as far as it is known already
 */
export function whoCame(item, { relation = null, agent = "" }) {
  return item.proxy
    ? h("div.asked.who",
      choice("agent.relation", t("form.who"),
        [[ALONE, t("form.who.alone")], ...RELATIONS.map((one) => [one, t(`form.who.${one}`)])], relation),
      [
        text("agent.name", t("form.agent.name"), agent, { maxlength: 40 }),
        text("agent.phone", t("form.agent.phone"), "", { maxlength: 16, inputmode: "tel" }),
        tick("agent.mandateSeen", t("form.agent.seen")),
      ].map((field) => h("div.agent", field)))
    : h("p.note", t(item.guardian ? "form.who.guardian" : "form.who.own-only"));
}

/** Whether somebody acts for the applicant, as the form stands. */
export function isActedFor({ elements }) {
  const who = elements["agent.relation"];
  return Boolean(who) && who.value !== ALONE;
}

/** Asks for whoever acts only where somebody does; then the applicant is called so, and may have no telephone. */
export function suitWhoCame(form) {
  const acted = isActedFor(form);
  for (const field of form.querySelectorAll(".agent")) {
    field.hidden = !acted;
    field.querySelector("input").disabled = !acted;
  }
  for (const label of form.querySelectorAll("[data-acted]")) {
    label.textContent = acted ? label.dataset.acted : label.dataset.alone;
  }
}

/** Who acts for the applicant as it stands in the form; null where they came themselves. */
export const writtenAgent = (form, value) => (isActedFor(form)
  ? {
      name: value("agent.name"),
      relation: value("agent.relation"),
      phone: value("agent.phone").replace(/[\s-]/g, ""),
      mandateSeen: form.elements["agent.mandateSeen"].checked,
    }
  : null);
