import { read, write } from "./api.js";
import { dayMinute, dayMonth, daysAfter, isoDate, now } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { start, went } from "./shell.js";
import { sureButton } from "./sure.js";
import { NOTICE_KINDS, OFFLINE, problemText, violations, zh } from "./words.js";

const FIELDS = { kind: "类别", title: "标题", body: "内容", startsOn: "从哪天", endsOn: "到哪天", objection: "有意见找谁" };
const SHOWN_DAYS = 7;

let shown = [];
let pending = [];

async function readNotices() {
  const [page, drafts] = await Promise.all(["/api/notices", "/api/notices/pending"].map(read));
  if (!page.done || !drafts.done) {
    return false;
  }
  shown = page.done.notices;
  pending = drafts.done;
  draw();
  return true;
}

function draw() {
  swap(byId("pending"), ...pendingList());
  swap(byId("shown"), ...shownList());
  if (byId("draft").children.length === 0) {
    swap(byId("draft"), draftForm());
  }
}

function pendingList() {
  return pending.length === 0 ? [] : [
    h("h2", "等另一位同事发布", h("span", `${pending.length} 条`)),
    h("ul.lines.drafts", pending.map(({ draft, draftedBy, at }) => h("li",
      h("div",
        h("strong", zh(draft.title)), h("span.tag", NOTICE_KINDS[draft.kind]),
        h("p.body", zh(draft.body)),
        h("small", `${draftedBy} ${dayMinute(at)} 拟，${span(draft)}`)),
      withdrawal(draft, "不要了", "真的不要"),
      press(`publish-${draft.id}`, "看过了，发布", `/api/notices/${draft.id}/publish`)))),
  ];
}

function shownList() {
  return [
    h("h2", "正在公示", h("span", `${shown.length} 条`)),
    shown.length === 0
      ? h("p.quiet", "现在没有公示。")
      : h("ul.lines.notices", shown.map((notice) => h("li",
          h("div",
            h("strong", zh(notice.title)), h("span.tag", NOTICE_KINDS[notice.kind]),
            h("small", `${zh(notice.publisher)}，${span(notice)}`)),
          notice.owner === "VILLAGE"
            ? withdrawal(notice, "撤下", "真的撤下")
            : h("small", "县里发的")))),
  ];
}

const span = ({ startsOn, endsOn }) => `${dayMonth(startsOn)}到 ${dayMonth(endsOn)}`;

function withdrawal({ id }, text, question) {
  return sureButton(`withdraw-${id}`, text, question, async () => {
    went(await write(`/api/notices/${id}/withdraw`));
    await readNotices();
  });
}

function press(key, text, path) {
  const button = h("button.act.small", { type: "button", "data-key": key }, text);
  button.addEventListener("click", async () => {
    button.disabled = true;
    went(await write(path));
    await readNotices();
    button.disabled = false;
  });
  return button;
}

function draftForm() {
  const today = isoDate(now());
  const form = h("form", { novalidate: true },
    h("h2", "拟一条"),
    labelled("kind", h("select.form-select", Object.entries(NOTICE_KINDS).map(([id, name]) => h("option", { value: id }, name)))),
    labelled("title", h("input.form-control", { maxlength: 60, autocomplete: "off" })),
    labelled("body", h("textarea.form-control", { rows: 4, maxlength: 4000 })),
    h("div.fields",
      h("div", labelled("startsOn", h("input.form-control", { type: "date", value: today }))),
      h("div", labelled("endsOn", h("input.form-control", { type: "date", value: daysAfter(today, SHOWN_DAYS) })))),
    labelled("objection", h("input.form-control", { maxlength: 60, autocomplete: "off", placeholder: "可以不填" })),
    h("p.note", "身份证号、手机号、银行卡号不能公示。拟好后由另一位同事发布。"),
    h("p.wrong", { role: "alert" }),
    h("button.act.main", "交给同事发布"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form);
  });
  return form;
}

function labelled(name, input) {
  input.id = `draft-${name}`;
  input.name = name;
  return [h("label.form-label", { for: input.id }, FIELDS[name]), input];
}

async function submit(form) {
  const value = (name) => form.elements[name].value.trim();
  const text = (name) => ({ "zh-CN": value(name) });
  const missing = ["title", "body", "startsOn", "endsOn"].find((name) => value(name) === "");
  if (missing) {
    wrong(form, `请填${FIELDS[missing]}。`, [missing]);
    return;
  }
  const button = form.querySelector(".main");
  button.disabled = true;
  const answer = await write("/api/notices", {
    kind: value("kind"),
    title: text("title"),
    body: text("body"),
    startsOn: value("startsOn"),
    endsOn: value("endsOn"),
    objection: value("objection") === "" ? null : text("objection"),
  });
  button.disabled = false;
  if (answer.done !== undefined) {
    swap(byId("draft"), draftForm());
    await readNotices();
  } else if (answer.offline) {
    wrong(form, OFFLINE, []);
  } else {
    const broken = violations(answer.refused).filter(({ field }) => FIELDS[field]);
    const text = broken.map(({ field, text: what }) => `${FIELDS[field]}${what}。`).join("");
    wrong(form, text || problemText(answer.refused), broken.map(({ field }) => field));
  }
}

function wrong(form, text, fields) {
  form.querySelector(".wrong").textContent = text;
  Object.keys(FIELDS).forEach((name) => form.elements[name].classList.toggle("is-invalid", fields.includes(name)));
}

start({ events: ["notices.changed"], draw, read: readNotices });
