import { read, write } from "./api.js";
import { hourMinute, lasting, minutesSince } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { shortcuts } from "./shortcuts.js";
import { isOnline, me, start, went } from "./shell.js";
import { zh } from "./words.js";

const LONG_WAIT = 15;
const MISSED_SHOWN = 3;
/** After a call the button for the next rests this long: a space bar pressed twice must not call two people. */
const SETTLE = 1000;

let state = null;
let busy = false;
/** Who did not come when called here, for as long as the page is open: they may turn up yet. */
let missed = [];
let settling = false;

async function readConsole() {
  const answer = await read(`/api/queue/console?desk=${me.desk}`);
  if (!answer.done) {
    return false;
  }
  state = answer.done;
  draw();
  return true;
}

/** What can be done now, in the order of the buttons; the core says what is allowed with a ticket. */
function offers() {
  if (state === null || !isOnline()) {
    return [];
  }
  const { current, waiting } = state;
  const may = (action) => current !== null && current.actions.includes(action);
  const next = waiting.length > 0 ? waiting[0].number : null;
  const callsNext = next !== null && (current === null || may("FINISH"));
  return [
    may("FINISH") && { key: "f", hint: "F", label: "办结", style: "good", run: () => act("finish") },
    may("RECALL") && { key: "r", hint: "R", label: "再叫一次", style: "", run: () => act("recall") },
    may("MISS") && { key: "m", hint: "M", label: "没来", style: "", run: () => act("miss") },
    callsNext && {
      key: " ",
      hint: "空格",
      label: `${current === null ? "叫下一位" : "办结并叫下一位"} ${next}`,
      style: "main",
      rests: settling,
      run: callNext,
    },
  ].filter(Boolean);
}

async function act(action, ticket = state.current) {
  const answer = await once(() => write(`/api/queue/tickets/${ticket.id}/${action}`, {}));
  if (answer && answer.done) {
    missed = [answer.done, ...missed.filter(({ id }) => id !== ticket.id)]
      .filter((one) => one.state === "MISSED")
      .slice(0, MISSED_SHOWN);
    draw();
  }
}

/** Finishes what is at the desk and calls the next, in one step of the core's. */
async function callNext() {
  if (!settling) {
    settling = true;
    await once(() => write(`/api/queue/desks/${me.desk}/next`, {}));
    setTimeout(() => {
      settling = false;
      draw();
    }, SETTLE);
  }
}

async function once(work) {
  if (busy) {
    return null;
  }
  busy = true;
  draw();
  const answer = await work();
  went(answer);
  await readConsole();
  busy = false;
  draw();
  return answer;
}

function draw() {
  if (state !== null) {
    swap(byId("waiting"), ...waitingColumn(state));
    swap(byId("current"), ...currentColumn(state));
    swap(byId("today"), ...todayColumn(state));
  }
}

function waitingColumn({ waiting }) {
  return [
    h("h2", `排队 ${waiting.length} 人`),
    waiting.length === 0
      ? h("p.quiet", "没有人在等。")
      : h("ol.lines", waiting.map((ticket) => h("li",
          h("b.number", ticket.number),
          h("div", zh(ticket.serviceName), ticket.calls > 0 && h("span.tag", "过号")),
          waited(ticket)))),
  ];
}

function waited(ticket) {
  const minutes = minutesSince(ticket.issuedAt);
  return h(minutes >= LONG_WAIT ? "span.waited.long" : "span.waited", minutes === 0 ? "刚到" : `${minutes} 分`);
}

function currentColumn({ current, waiting }) {
  const buttons = offers().map(button);
  if (current === null) {
    return [
      h("h2", "正在办"),
      h("p.free", waiting.length === 0 ? "没有人在等，歇一会儿。" : `${waiting.length} 人在等。`),
      h("div.acts", buttons),
      ...missedPart(),
    ];
  }
  return [
    h("h2", "正在办", h("span", { id: "since" }, `已办 ${lasting(current.calledAt)}`)),
    h("div.ticket",
      h("b.huge", { id: "number" }, current.number),
      h("div", h("strong", zh(current.serviceName)), h("small", `叫了 ${current.calls} 次`))),
    h("div.acts", buttons),
    h("h2", "这个号"),
    h("dl.story",
      h("dt", hourMinute(current.issuedAt)),
      h("dd", "取号", current.print === "FAILED" && h("span.tag", "小票没打出来")),
      h("dt", hourMinute(current.calledAt)),
      h("dd", `${current.desk} 号窗口叫号，叫了 ${current.calls} 次`)),
  ];
}

function missedPart() {
  const again = missed.filter(({ actions }) => actions.includes("RECALL") && isOnline());
  return again.length === 0 ? [] : [
    h("h2", "刚才没来的"),
    h("ul.lines", again.map((ticket) => h("li",
      h("b.number", ticket.number),
      h("div", zh(ticket.serviceName)),
      h("button.act.small",
        { type: "button", "data-key": ticket.id, disabled: busy, onclick: () => act("recall", ticket) }, "来了，叫到这里")))),
  ];
}

function button({ hint, label, style, key, rests, run }) {
  return h(`button.act${style === "" ? "" : `.${style}`}`,
    { type: "button", "data-key": `act-${key}`, disabled: busy || rests, onclick: run },
    label, " ", h("kbd", hint));
}

function todayColumn({ desks, today }) {
  return [
    h("h2", "各窗口"),
    h("ul.lines.desks", desks.map((desk) => h("li",
      h("div",
        `${desk.number} 号 · ${desk.number === me.desk ? "我" : desk.staffName || "没人"}`,
        desk.ticket && h("small", `${desk.ticket.number} ${zh(desk.ticket.serviceName)}`)),
      standing(desk)))),
    h("h2", "今天", h("span", `取号 ${today.issued}`)),
    h("dl.figures", [
      ["办结", today.finished],
      ["没来", today.missed],
      ["在等", today.waiting],
      ["等最久", `${Math.floor(today.longestWaitSeconds / 60)} 分`],
    ].map(([name, value]) => h("div", h("dt", name), h("dd", String(value))))),
  ];
}

function standing({ ticket, staffName }) {
  if (ticket) {
    return h("b.busy", "办理中");
  }
  return staffName ? h("b", "空闲") : h("b.absent", "离开");
}

shortcuts(offers);
start({
  events: ["queue.ticket", "queue.called", "devices.print"],
  draw,
  read: readConsole,
});
setInterval(() => {
  const since = byId("since");
  if (since !== null && state !== null && state.current !== null) {
    since.textContent = `已办 ${lasting(state.current.calledAt)}`;
  }
}, 1000);
setInterval(draw, 60000);
