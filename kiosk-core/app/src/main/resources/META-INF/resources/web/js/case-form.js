import { attachments } from "./attachments.js";
import { isActedFor, suitWhoCame, whoCame, writtenAgent } from "./case-agent.js";
import { choice, text, tick } from "./case-fields.js";
import { both, faultText, suited, t } from "./case-text.js";
import { h } from "./dom.js";
import { sureButton } from "./sure.js";
import { local } from "./text.js";
import { problemText } from "./words.js";

/** Nothing has been answered yet. */
const BLANK = { name: "", phone: "", idNumber: "", answers: {}, notes: [] };
const LANGUAGES = ["zh-CN", "en"];
/** The form was filed as it was sent before, and its answer was lost. */
const FILED_BEFORE = "urn:yizhan:request:key-reused";
const SIGNED_OUT = "urn:yizhan:staff:unauthenticated";
/** What is confirmed says it in a sentence; this is what it is called. */
const SHORT = { "consent": "form.consent.short", "agent.mandateSeen": "form.agent.seen.short" };

/**
 * The form of an item, for what was begun at a kiosk and for what begins at the desk. The core alone knows what is
 * right: each field shows what the core found wrong with it, and the first of them has the keyboard. Enter goes to
 * the next field until the applicant agrees, and files from then on.
 *
 * @param of     { item, number, note, known, files, language, came }: `note` is said above, to the applicant or
 *               whoever acts for them; `known` is what has been answered, as a draft says it; `came` who came for whom,
 *               { relation, principal, agent } as far as that is known
 * @param send   send(written) asks the core to file it; its answer says in `adrift` what it was to be filed on and is
 *               gone, "number" or "draft": sent once more, it is filed without that
 * @param filed  filed(receipt), once it has
 * @param leave  leave() when nothing is to come of it
 */
export function caseForm(
  { item, number, note, known = BLANK, files = [], language = LANGUAGES[0], came = {} },
  { send, filed, leave },
) {
  const leaving = sureButton("leave", t("form.leave"), t("form.leave.sure"), leave);
  const form = h("form", { novalidate: true, autocomplete: "off", id: "case-form", tabindex: -1 },
    h("h2", t("form.title"), number !== "" && h("span", t("form.on", { number }))),
    h("p.title", local(item.name)),
    h("p.note", { "data-alone": note.alone, "data-acted": note.acted }, note.alone),
    whoCame(item, came),
    h("div.asked", fields(item, { ...known, name: known.name || came.principal || "" }, language)),
    h("div.files", attachments(files, item)),
    tick("consent", both("form.consent")),
    h("p.wrong", { role: "alert" }),
    h("div.acts.low",
      h("button.act.main", { "data-key": "send" }, h("span", t("form.send")), h("kbd", "⏎")), leaving));
  let sending = false;
  let { notes } = known;
  /** What is on its way can be neither changed nor left. */
  const lock = (locked) => {
    sending = locked;
    leaving.disabled = locked;
    for (const input of answered(form)) {
      input.readOnly = locked;
    }
  };
  /** What was recorded with the draft is gone with it, or the number; what was written stays. */
  const cutLoose = (from) => {
    notes = [];
    form.querySelectorAll(".files > *").forEach((gone) => gone.remove());
    if (from === "number") {
      form.querySelectorAll("h2 span").forEach((gone) => gone.remove());
      form.querySelector(".main span").textContent = t("form.send.loose");
    }
  };
  form.addEventListener("change", () => suitWhoCame(form));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) {
      return;
    }
    lock(true);
    const answer = await send({ ...written(form, item), notes });
    lock(false);
    if (answer.done) {
      filed(answer.done);
      return;
    }
    const hadNotes = notes.length > 0;
    if (answer.adrift) {
      cutLoose(answer.adrift);
    }
    tell(form, answer, hadNotes);
  });
  form.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.repeat && ["Enter", "Escape"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      leaving.click();
    } else if (event.key === "Enter" && event.target.closest(".asked") && !form.elements.consent.checked) {
      event.preventDefault();
      const all = answered(form);
      all[all.indexOf(event.target) + 1].focus();
    }
  });
  suitWhoCame(form);
  return form;
}

/** Everything somebody answers, in order; to agree is the last. */
const answered = (form) => [...form.elements].filter(({ name, disabled }) => name !== "" && !disabled);

const fields = (item, known, language) => [
  text("applicant.name", both("form.name"), known.name, { maxlength: 40, autofocus: true }),
  text("applicant.phone", both("form.phone"), known.phone, { maxlength: 16, inputmode: "tel" }),
  item.asksIdNumber && text("applicant.idNumber", both("form.idNumber"), known.idNumber, { maxlength: 20 }),
  ...item.questions.map((question) => asked(question, known.answers[question.id] || "")),
  choice("language", t("form.language"), LANGUAGES.map((tag) => [tag, t(`form.language.${tag}`)]), language),
];

function asked({ id, text: words, kind, choices, required, maxLength }, value) {
  const name = `answers.${id}`;
  const label = required ? local(words) : t("form.optional", { question: local(words) });
  return kind === "CHOICE"
    ? choice(name, label, [["", t("form.choose")], ...choices.map((one) => [one.id, local(one.text)])], value)
    : text(name, label, value, { maxlength: maxLength || 500, inputmode: kind === "DIGITS" ? "numeric" : null });
}

/** What stands in the form; blanks within a number and a small x are how people write, not mistakes. */
function written(form, item) {
  const value = (name) => (form.elements[name] ? form.elements[name].value.trim() : "");
  return {
    applicant: {
      name: value("applicant.name"),
      phone: value("applicant.phone").replace(/[\s-]/g, ""),
      idNumber: value("applicant.idNumber").replace(/\s/g, "").toUpperCase() || null,
    },
    agent: writtenAgent(form, value),
    answers: Object.fromEntries(item.questions
      .map(({ id }) => [id, value(`answers.${id}`)])
      .filter(([, answer]) => answer !== "")),
    consent: form.elements.consent.checked,
    language: value("language"),
  };
}

/** Each field at fault says so itself and is named below; what concerns no field is said there. */
function tell(form, { offline, refused, adrift }, hadNotes) {
  const acted = isActedFor(form);
  const broken = (refused && refused.violations) || [];
  const said = new Map(broken.map((one) => [one.field, faultText(one, acted)]));
  const wrong = answered(form).filter((input) => {
    const words = said.get(input.name) || "";
    input.classList.toggle("is-invalid", words !== "");
    input.setAttribute("aria-invalid", String(words !== ""));
    document.getElementById(`fault-${input.name}`).textContent = words;
    return words !== "";
  });
  form.querySelector(".wrong").textContent = wrong.length > 0
    ? t("form.wrong", { count: wrong.length, fields: wrong.map((input) => nameOf(input, acted)).join(t("form.and")) })
    : offline ? t("form.offline")
      : adrift ? t(`form.adrift.${adrift}${hadNotes ? ".files" : ""}`)
        : refusedText(refused);
  const first = wrong[0] || form.querySelector(".main");
  first.focus();
  first.scrollIntoView({ block: "nearest" });
}

/** What a field is called in the middle of a sentence: what stands in brackets behind and the question mark go. */
const nameOf = ({ name, labels }, acted) => (SHORT[name]
  ? suited(SHORT[name], acted)
  : labels[0].textContent.replace(/\s*[（(][^（）()]*[）)]$/, "").replace(/[？?。.：:]$/, ""));

function refusedText(problem) {
  const own = { [FILED_BEFORE]: "form.filed-before", [SIGNED_OUT]: "form.signed-out" }[problem.type];
  return own ? t(own) : problemText(problem);
}
