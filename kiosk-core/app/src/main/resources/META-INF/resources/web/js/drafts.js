import { read, write } from "./api.js";
import { attachments } from "./attachments.js";
import { dayMinute } from "./clock.js";
import { h, swap } from "./dom.js";
import { say, went } from "./shell.js";
import { sureButton } from "./sure.js";
import { kioskName, OFFLINE, problemText, ruleText, zh } from "./words.js";

const FIELDS = { "applicant.name": "姓名", "applicant.phone": "电话", "applicant.idNumber": "身份证号" };

let list = [];
let chosen = null;
/** The form that is being completed: { detail, item }. Reading it leaves a line in the log. */
let open = null;

export async function readDrafts() {
  const answer = await read("/api/cases/drafts");
  if (!answer.done) {
    return false;
  }
  list = answer.done;
  return true;
}

export const waiting = () => list.length;

/** The list of what was begun at a kiosk. */
export function draftTable(redraw) {
  return list.length === 0 ? h("p.quiet", "没有人要到窗口接着办。") : h("table.table.rows",
    h("thead", h("tr", ["号码", "事项", "申请人", "从哪来", "什么时候"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", list.map((one) => h("tr", { "aria-selected": String(chosen === one.id) },
      h("td", h("button.link", { type: "button", "data-key": one.id, onclick: () => choose(one.id, redraw) }, one.number)),
      h("td", zh(one.itemName)),
      h("td", one.applicant || "还没填"),
      h("td", kioskName(one.kiosk)),
      h("td", dayMinute(one.at))))));
}

function choose(id, redraw) {
  chosen = id;
  open = null;
  redraw();
}

/**
 * The right column: what is known without looking, or the form. A form that is being filled in is not drawn anew, so
 * that nothing typed is lost.
 */
export function showDraft(place, redraw) {
  const one = list.find(({ id }) => id === chosen);
  if (open !== null && open.detail.summary.id === chosen && one) {
    if (!place.contains(open.form)) {
      swap(place, open.form);
    }
    return;
  }
  open = null;
  swap(place, ...(one ? closed(one, place, redraw) : [h("h2", "接着办"), h("p.quiet", "点左边的号码。")]));
}

function closed(one, place, redraw) {
  return [
    h("h2", "接着办"),
    h("p.title", zh(one.itemName)),
    h("p", `${one.number} 号，${one.applicant || "还没填名字"}，${kioskName(one.kiosk)}，${dayMinute(one.at)} 交来。`),
    h("p.note", `填过的内容要点开才看，看过会记下。${dayMinute(one.until)} 前没有办，就自动删掉。`),
    h("button.act.main", { type: "button", "data-key": "take-up", onclick: () => takeUp(one.id, place, redraw) }, "接着办"),
    " ",
    sureButton("discard", "不办了，删掉", "真的删掉", async () => {
      went(await write(`/api/cases/drafts/${one.id}/discard`));
      await again(redraw);
    }),
  ];
}

async function takeUp(id, place, redraw) {
  const answer = await read(`/api/cases/drafts/${id}`);
  if (!went(answer) || chosen !== id) {
    return;
  }
  const items = await read(`/api/catalogue/items/${answer.done.summary.itemId}`);
  if (went(items) && chosen === id) {
    open = { detail: answer.done, item: items.done };
    open.form = completion(open.detail, open.item, redraw);
    swap(place, open.form);
  }
}

function completion({ summary, form, files }, item, redraw) {
  const fields = [
    text("applicant.name", FIELDS["applicant.name"], form.name, 40),
    text("applicant.phone", FIELDS["applicant.phone"], form.phone, 12),
    item.asksIdNumber && text("applicant.idNumber", FIELDS["applicant.idNumber"], form.idNumber, 18),
    ...item.questions.map((question) => asked(question, form.answers[question.id] || "")),
  ].filter(Boolean);
  const consent = h("input.form-check-input", { type: "checkbox", name: "consent", id: "draft-consent" });
  const element = h("form", { novalidate: true, id: "completion" },
    h("h2", "接着办", h("span", `${summary.number} 号`)),
    h("p.title", zh(item.name)),
    h("p.note", "已记下你看过这一份。空着的问本人，填完再提交。"),
    fields,
    ...attachments(files, item),
    h("p.form-check", consent,
      h("label.form-check-label", { for: "draft-consent" }, "已告诉本人信息只用来办这件事，本人同意")),
    h("p.wrong", { role: "alert" }),
    h("button.act.main", "提交办件"));
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    file(element, summary.id, item, redraw);
  });
  return element;
}

function text(name, label, value, most) {
  const input = h("input.form-control", { id: `draft-${name}`, name, maxlength: most, autocomplete: "off" });
  input.value = value;
  return h("div", h("label.form-label", { for: input.id }, label), input);
}

function asked(question, value) {
  const name = `answers.${question.id}`;
  const label = question.required ? zh(question.text) : `${zh(question.text)}（可以不填）`;
  if (question.kind !== "CHOICE") {
    return text(name, label, value, question.maxLength || 500);
  }
  const select = h("select.form-select", { id: `draft-${name}`, name },
    h("option", { value: "" }, "请选一个"),
    question.choices.map((choice) => h("option", { value: choice.id }, zh(choice.text))));
  select.value = question.choices.some(({ id }) => id === value) ? value : "";
  return h("div", h("label.form-label", { for: select.id }, label), select);
}

async function file(form, id, item, redraw) {
  const value = (name) => (form.elements[name] ? form.elements[name].value.trim() : "");
  const answers = Object.fromEntries(item.questions
    .map((question) => [question.id, value(`answers.${question.id}`)])
    .filter(([, answer]) => answer !== ""));
  const button = form.querySelector(".main");
  button.disabled = true;
  const answer = await write(`/api/cases/drafts/${id}/file`, {
    id,
    itemId: item.id,
    applicant: {
      name: value("applicant.name"),
      phone: value("applicant.phone"),
      idNumber: value("applicant.idNumber") || null,
    },
    answers,
    consent: form.elements.consent.checked,
    language: open.detail.language,
    notes: open.detail.form.notes,
  }, { withId: false });
  button.disabled = false;
  if (answer.done) {
    open = null;
    await again(redraw);
    say(`办件 ${answer.done.number} 已提交，回执号 ${answer.done.shortCode}。`);
  } else {
    wrong(form, answer);
  }
}

/** Says what is wrong and leads to the first field at fault. */
function wrong(form, answer) {
  const faults = (answer.refused && answer.refused.violations) || [];
  for (const input of form.querySelectorAll(".is-invalid")) {
    input.classList.remove("is-invalid");
  }
  const at = faults.map(({ field }) => form.elements[field]).filter(Boolean);
  at.forEach((input) => input.classList.add("is-invalid"));
  if (at.length > 0) {
    at[0].focus();
  }
  form.querySelector(".wrong").textContent = answer.offline
    ? OFFLINE
    : faults.length === 0 ? problemText(answer.refused) : faults.map((fault) => sentence(form, fault)).join(" ");
}

function sentence(form, { field, code }) {
  if (field === "consent") {
    return "要本人同意才能提交。";
  }
  const input = form.elements[field];
  const label = input ? form.querySelector(`label[for="${input.id}"]`).textContent : field;
  return `${label}${ruleText(code)}。`;
}

async function again(redraw) {
  chosen = null;
  await readDrafts();
  redraw();
}
