import { attachments } from "./attachments.js";
import { faultText, t } from "./case-text.js";
import { h } from "./dom.js";
import { sureButton } from "./sure.js";
import { local } from "./text.js";
import { problemText } from "./words.js";

/** Nothing has been answered yet. */
const BLANK = { name: "", phone: "", idNumber: "", answers: {}, notes: [] };
const LANGUAGES = ["zh-CN", "en"];
/** The form was filed as it was sent before, and its answer was lost. */
const FILED_BEFORE = "urn:yizhan:request:key-reused";

/**
 * The form of an item, for what was begun at a kiosk and for what begins at the desk. The core alone knows what is
 * right: each field shows what the core found wrong with it, and the first of them has the keyboard. Enter goes to
 * the next field until the applicant agrees, and files from then on.
 *
 * @param of     { item, number, note, known, files, language }: `known` is what has been answered, as a draft says it
 * @param send   send(written) asks the core to file it
 * @param filed  filed(receipt), once it has
 * @param leave  leave() when nothing is to come of it
 */
export function caseForm({ item, number, note, known = BLANK, files = [], language = LANGUAGES[0] }, { send, filed, leave }) {
  const leaving = sureButton("leave", t("form.leave"), t("form.leave.sure"), leave);
  const form = h("form", { novalidate: true, autocomplete: "off", id: "case-form", tabindex: -1 },
    h("h2", t("form.title"), number !== "" && h("span", t("form.on", { number }))),
    h("p.title", local(item.name)),
    h("p.note", note),
    h("div.asked", fields(item, known, language)),
    ...attachments(files, item),
    consent(),
    h("p.wrong", { role: "alert" }),
    h("div.acts.low", h("button.act.main", { "data-key": "send" }, t("form.send"), h("kbd", "⏎")), leaving));
  let sending = false;
  /** What is on its way can be neither changed nor left. */
  const lock = (locked) => {
    sending = locked;
    leaving.disabled = locked;
    for (const input of answered(form)) {
      input.readOnly = locked;
    }
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) {
      return;
    }
    lock(true);
    const answer = await send({ ...written(form, item), notes: known.notes });
    lock(false);
    if (answer.done) {
      filed(answer.done);
    } else {
      tell(form, answer);
    }
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
  return form;
}

/** Everything somebody answers, in order; to agree is the last. */
const answered = (form) => [...form.elements].filter(({ name }) => name !== "");

const fields = (item, known, language) => [
  text("applicant.name", t("form.name"), known.name, { maxlength: 40 }),
  text("applicant.phone", t("form.phone"), known.phone, { maxlength: 16, inputmode: "tel" }),
  item.asksIdNumber && text("applicant.idNumber", t("form.idNumber"), known.idNumber, { maxlength: 20 }),
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

function text(name, label, value, more) {
  const input = h("input.form-control", { ...named(name), autocomplete: "off", ...more });
  input.value = value;
  return labelled(input, label);
}

function choice(name, label, options, value) {
  const select = h("select.form-select", named(name), options.map(([id, words]) => h("option", { value: id }, words)));
  select.value = options.some(([id]) => id === value) ? value : options[0][0];
  return labelled(select, label);
}

const consent = () => h("div.form-check",
  h("input.form-check-input", { type: "checkbox", ...named("consent") }),
  h("label.form-check-label", { for: "case-consent" }, t("form.consent")),
  fault("consent"));

const named = (name) => ({ id: `case-${name}`, name, "aria-describedby": `fault-${name}` });
const labelled = (input, label) => h("div", h("label.form-label", { for: input.id }, label), input, fault(input.name));
const fault = (name) => h("small.fault", { id: `fault-${name}` });

/** What stands in the form; blanks within a number and a small x are how people write, not mistakes. */
function written(form, item) {
  const value = (name) => (form.elements[name] ? form.elements[name].value.trim() : "");
  return {
    applicant: {
      name: value("applicant.name"),
      phone: value("applicant.phone").replace(/[\s-]/g, ""),
      idNumber: value("applicant.idNumber").replace(/\s/g, "").toUpperCase() || null,
    },
    answers: Object.fromEntries(item.questions
      .map(({ id }) => [id, value(`answers.${id}`)])
      .filter(([, answer]) => answer !== "")),
    consent: form.elements.consent.checked,
    language: value("language"),
  };
}

/** Each field at fault says so itself; what concerns no field is said below. */
function tell(form, { offline, refused }) {
  const said = new Map(((refused && refused.violations) || []).map((broken) => [broken.field, faultText(broken)]));
  const wrong = answered(form).filter((input) => {
    const words = said.get(input.name) || "";
    input.classList.toggle("is-invalid", words !== "");
    input.setAttribute("aria-invalid", String(words !== ""));
    document.getElementById(`fault-${input.name}`).textContent = words;
    return words !== "";
  });
  form.querySelector(".wrong").textContent = wrong.length > 0
    ? t("form.wrong", { count: wrong.length })
    : offline ? t("form.offline") : refusedText(refused);
  (wrong[0] || form.querySelector(".main")).focus();
}

const refusedText = (problem) => (problem.type === FILED_BEFORE ? t("form.filed-before") : problemText(problem));
