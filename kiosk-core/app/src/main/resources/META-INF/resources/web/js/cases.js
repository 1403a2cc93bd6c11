import { read } from "./api.js";
import { attachments } from "./attachments.js";
import { dayMinute, dayMonth } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { draftTable, readDrafts, showDraft, waiting } from "./drafts.js";
import { start, went } from "./shell.js";
import { kioskName, STAGES, zh } from "./words.js";

/** The tab of what was begun at a kiosk and goes on here. */
const DRAFTS = "drafts";
const TABS = [["", "全部"], ...Object.entries(STAGES)];

let stage = "";
let list = [];
let chosen = null;
/** What was read of the chosen case; reading it leaves a line in the log, so it is read only when asked for. */
let detail = null;
let item = null;

async function readCases() {
  const filter = stage === "" || stage === DRAFTS ? "" : `?stage=${stage}`;
  const [answer, drafts] = await Promise.all([read(`/api/cases${filter}`), readDrafts()]);
  if (!answer.done || !drafts) {
    return false;
  }
  list = answer.done;
  draw();
  return true;
}

function draw() {
  const begun = [DRAFTS, waiting() === 0 ? "窗口接着办" : `窗口接着办 ${waiting()}`];
  swap(byId("stages"), ...[begun, ...TABS].map(([id, name]) => h("button.tab", {
    type: "button",
    "data-key": `stage-${id}`,
    "aria-pressed": String(id === stage),
    onclick: () => choose(id),
  }, name)));
  if (stage === DRAFTS) {
    swap(byId("list"), draftTable(draw));
    showDraft(byId("detail"), draw);
    return;
  }
  swap(byId("list"), list.length === 0 ? h("p.quiet", "这里没有办件。") : table());
  swap(byId("detail"), ...detailColumn());
}

function choose(id) {
  stage = id;
  readCases();
}

function table() {
  return h("table.table.rows",
    h("thead", h("tr", ["办件号", "事项", "申请人", "办到哪一步", "最晚"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", list.map((one) => h("tr", { "aria-selected": String(chosen === one.id) },
      h("td", h("button.link", { type: "button", "data-key": one.id, onclick: () => open(one.id) }, shortNumber(one.number))),
      h("td", zh(one.itemName)),
      h("td", one.applicant),
      h("td", h(`span.stage.${one.stage.toLowerCase()}`, STAGES[one.stage]), one.atCounty ? null : notYet()),
      h("td", dayMonth(one.by))))));
}

/** The center's 12 digits are the same in every row: the list leaves them out. */
const shortNumber = (number) => number.slice(12) || number;

const notYet = () => h("span.tag", "还没到县里");

function open(id) {
  chosen = id;
  detail = null;
  draw();
}

function detailColumn() {
  const one = list.find(({ id }) => id === chosen) || (detail && detail.summary);
  if (!one) {
    return [h("h2", "这一件"), h("p.quiet", "点左边的办件号。")];
  }
  const head = [
    h("h2", "这一件"),
    h("p.title", zh(one.itemName)),
    h("p", one.number, one.atCounty ? null : notYet()),
  ];
  return detail === null
    ? [...head,
        h("p", `申请人 ${one.applicant}，${STAGES[one.stage]}，最晚 ${dayMonth(one.by)} 有结果。`),
        h("p.note", "姓名、电话和填的内容要点开才看。看过会记下是谁、什么时候看的。"),
        h("button.act", { type: "button", "data-key": "reveal", onclick: reveal }, "看申请内容")]
    : [...head, ...content(detail)];
}

async function reveal() {
  const id = chosen;
  const answer = await read(`/api/cases/${id}`);
  if (went(answer) && chosen === id) {
    const items = await read(`/api/catalogue/items/${answer.done.itemId}`);
    item = items.done || null;
    detail = answer.done;
    draw();
  }
}

/** A question and its answer in words; as they are stored when the item is no longer in the catalogue. */
function inWords([id, answer]) {
  const question = item === null ? undefined : item.questions.find((one) => one.id === id);
  if (!question) {
    return [id, answer];
  }
  const choice = question.choices.find((one) => one.id === answer);
  return [zh(question.text), choice ? zh(choice.text) : answer];
}

function content({ applicant, answers, files, reason, steps }) {
  return [
    reason && h("p.note", `县里的话：${reason}`),
    h("p.note", "已记下你看过这一件。"),
    h("dl.figures", [
      ["姓名", applicant.name],
      ["电话", applicant.phone],
      applicant.idNumber && ["身份证号", applicant.idNumber],
      ...Object.entries(answers).map(inWords),
    ].filter(Boolean).map(([name, value]) => h("div", h("dt", name), h("dd", value)))),
    ...attachments(files, item),
    h("h2", "办理经过"),
    h("dl.story", steps.map(({ stage: reached, at, by }) => [h("dt", dayMinute(at)), h("dd", `${STAGES[reached]}，${kioskName(by)}`)])),
  ];
}

start({ events: ["cases.case", "cases.draft", "journal.link"], draw, read: readCases });
