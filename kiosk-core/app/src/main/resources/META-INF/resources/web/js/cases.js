import { read } from "./api.js";
import { attachments } from "./attachments.js";
import { caseFiling } from "./case-filing.js";
import { dayText, placeName, t, timeText } from "./case-text.js";
import { byId, h, swap } from "./dom.js";
import { draftTable, readDrafts, showDraft, waiting } from "./drafts.js";
import { isOnline, start, went } from "./shell.js";
import { shortcuts } from "./shortcuts.js";
import { local } from "./text.js";
import { tray } from "./tray.js";

/** The tab of what was begun at a kiosk and goes on here. */
const DRAFTS = "drafts";
const STAGES = ["FILED", "ACCEPTED", "CORRECTION", "APPROVED", "REJECTED", "WITHDRAWN"];

const asking = tray(byId("tray"));
const filing = caseFiling(byId("filing"), asking);

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
  swap(byId("stages"), ...tabs().map(([id, name]) => h("button.tab", {
    type: "button",
    "data-key": `stage-${id}`,
    "aria-pressed": String(id === stage),
    onclick: () => choose(id),
  }, name)));
  swap(byId("begin"), h("button.act.small", { type: "button", "data-key": "new", onclick: fileNew }, t("begin"), h("kbd", "N")));
  if (stage === DRAFTS) {
    swap(byId("list"), draftTable(draw));
    showDraft(byId("detail"), draw, filing.takeUp);
    return;
  }
  swap(byId("list"), list.length === 0 ? h("p.quiet", t("list.none")) : table());
  swap(byId("detail"), ...detailColumn());
}

const tabs = () => [
  [DRAFTS, waiting() === 0 ? t("tab.drafts") : t("tab.drafts.count", { count: waiting() })],
  ["", t("tab.all")],
  ...STAGES.map((name) => [name, t(`stage.${name}`)]),
];

function choose(id) {
  stage = id;
  readCases();
}

/** For somebody who drew no number. */
const fileNew = () => filing.begin(null);

function table() {
  return h("table.table.rows",
    h("thead", h("tr", ["case", "item", "applicant", "stage", "by"]
      .map((name) => h("th", { scope: "col" }, t(`head.${name}`))))),
    h("tbody", list.map((one) => h("tr", { "aria-selected": String(chosen === one.id) },
      h("td", h("button.link", { type: "button", "data-key": one.id, onclick: () => open(one.id) }, shortNumber(one.number))),
      h("td", local(one.itemName)),
      h("td", one.applicant),
      h("td", h(`span.stage.${one.stage.toLowerCase()}`, t(`stage.${one.stage}`)), one.atCounty ? null : notYet()),
      h("td", dayText(one.by))))));
}

/** The center's 12 digits are the same in every row: the list leaves them out. */
const shortNumber = (number) => number.slice(12) || number;

const notYet = () => h("span.tag", t("not-yet"));

function open(id) {
  chosen = id;
  detail = null;
  draw();
}

function detailColumn() {
  const one = list.find(({ id }) => id === chosen) || (detail && detail.summary);
  if (!one) {
    return [h("h2", t("detail.title")), h("p.quiet", t("detail.none"))];
  }
  const head = [
    h("h2", t("detail.title")),
    h("p.title", local(one.itemName)),
    h("p", one.number, one.atCounty ? null : notYet()),
  ];
  return detail === null
    ? [...head,
        h("p", t("detail.about", { applicant: one.applicant, stage: t(`stage.${one.stage}`), day: dayText(one.by) })),
        h("p.note", t("detail.closed")),
        h("button.act", { type: "button", "data-key": "reveal", onclick: reveal }, t("detail.reveal"))]
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
  return [local(question.text), choice ? local(choice.text) : answer];
}

const acting = ({ name, relation, phone }) => [
  [t("form.who"), t(`form.who.${relation}`)],
  [t("form.agent.name"), name],
  [t("form.agent.phone"), phone],
];

function content({ applicant, agent, answers, files, reason, steps, queueNumber }) {
  return [
    reason && h("p.note", t("detail.reason", { reason })),
    h("p.note", t("detail.read")),
    h("dl.figures", [
      queueNumber && [t("detail.queue-number"), queueNumber],
      [t("form.name"), applicant.name],
      applicant.phone !== "" && [t("form.phone"), applicant.phone],
      applicant.idNumber && [t("form.idNumber"), applicant.idNumber],
      ...(agent ? acting(agent) : []),
      ...Object.entries(answers).map(inWords),
    ].filter(Boolean).map(([name, value]) => h("div", h("dt", name), h("dd", value)))),
    ...attachments(files, item),
    h("h2", t("detail.story")),
    h("dl.story", steps.map(({ stage: reached, at, by }) => [
      h("dt", timeText(at)),
      h("dd", t("detail.step", { stage: t(`stage.${reached}`), by: placeName(by) })),
    ])),
  ];
}

shortcuts(() => (isOnline() ? [
  { key: "n", run: fileNew },
  { key: "escape", run: () => {
    asking.close();
    filing.dismiss();
  } },
] : []));
start({ events: ["cases.case", "cases.draft", "journal.link"], draw, read: readCases });
