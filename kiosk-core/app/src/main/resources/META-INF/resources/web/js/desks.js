import { read, write } from "./api.js";
import { deskTime, standing, todayView } from "./desk-overview.js";
import { marks } from "./desk-line.js";
import { stopForm } from "./desk-line-stop.js";
import { byId, h, swap } from "./dom.js";
import { t, whenText } from "./queue-text.js";
import { ADD, lineForm, registerButton, registerView } from "./line-register.js";
import { readSetup, setupView } from "./line-setup.js";
import { wrote } from "./line-wrote.js";
import { isOnline, say, start, went } from "./shell.js";
import { elapsed, standards, timeMark } from "./standards.js";
import { hourMinute } from "./clock.js";
import { language, local } from "./text.js";
import { tray } from "./tray.js";

const MINUTE = 60000;
/** Every desk's screen tells of all desks; the first is one that every center has. */
const ANY_DESK = 1;

const standard = standards(byId("desks").dataset);
const asked = tray(byId("tray"));
/** What a desk closed or the forecast did, a desk opens again. */
const BY_HAND = ["TOO_MANY_WAIT", "SWITCHED_OFF"];

let state = null;
let lines = [];

async function readDesks() {
  const [console, services] = await Promise.all(
    [`/api/queue/console?desk=${ANY_DESK}`, "/api/queue/services"].map(read));
  if (!console.done || !services.done) {
    return false;
  }
  state = console.done;
  lines = services.done;
  draw();
  if (byId("setup").hidden) {
    await readLines();
  }
  return true;
}

/** What an admin sets changes by their hand alone: it is read when the page opens and after each change. */
async function readLines() {
  const setup = await readSetup(state.desks, lines);
  byId("setup").hidden = setup === null;
  if (setup !== null) {
    swap(byId("register"), ...registerView(lines, (line) => edit(line, setup.wanted), readAll));
    swap(byId("served"), ...setupView(setup, readAll));
  }
}

async function readAll() {
  await readDesks();
  await readLines();
}

/** Opens the form of a line, null for another one; whoever opened it is back at its button afterwards. */
function edit(line, wanted) {
  const place = byId("line-form");
  const isThere = () => line === null || lines.some(({ id }) => id === line.id);
  const form = lineForm(line, wanted, isThere, async () => {
    place.hidden = true;
    swap(place);
    await readAll();
    registerButton(line === null ? ADD : `edit-${line.id}`).focus();
  });
  swap(place, form);
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
  form.querySelector("select, input").focus();
}

function draw() {
  if (state !== null) {
    swap(byId("desks"), h("h2", t("desks.title")), h("ul.desk-cards", state.desks.map(deskCard)));
    swap(byId("line-list"), ...lineList());
    swap(byId("day"), ...todayView(state.today));
  }
}

/** In the desks' own order; nobody is ranked. */
function deskCard(desk) {
  const { number, staffName, ticket } = desk;
  return h("li.desk-card",
    h("div", h("h3", t("desks.one-long", { desk: number })), h("span", staffName || t("desks.nobody"))),
    h("div.holds",
      ticket && h("b", ticket.number),
      ticket && h("span", local(ticket.serviceName), marks(ticket))),
    h("div.at",
      standing(desk),
      deskTime(desk, standard),
      ticket && ticket.calledAt !== null && h("small", t("desks.since", { time: hourMinute(ticket.calledAt) }))));
}

function lineList() {
  return [
    h("h2", t("lines.title"), longest(),
      h("button.act.small", { type: "button", "data-key": "paper-list", onclick: printList }, t("lines.paper"))),
    h("ul.lines", lines.map(({ id, prefix, name, waiting, open, shut, forecast: wait }) => h("li",
      h("b.number", prefix),
      h("div", local(name), h("small", open ? t("lines.open") : shutText(shut)),
        open && wait && h("small", t("lines.wait", { from: wait.atLeastMinutes, until: wait.atMostMinutes }))),
      gateButton(id, local(name), shut),
      h("span", t("lines.waiting", { count: waiting }))))),
  ];
}

const shutText = ({ why, name, opensAt }) => [
  (name === null || why === "SWITCHED_OFF") && t(`shut.${why}`),
  name !== null && local(name),
  opensAt !== null && t("lines.opens", { opens: whenText(opensAt) }),
].filter(Boolean).join(" · ");

/** Stops a line or lets it go on, in one place: whoever moves by keyboard stays at it. */
function gateButton(id, line, shut) {
  const reopens = shut !== null && BY_HAND.includes(shut.why);
  const what = t(reopens ? "lines.reopen" : "lines.stop");
  const pressed = ({ detail: clicks }) => {
    const then = clicks === 0 ? () => byId("line-list").querySelector(`[data-key="gate-${id}"]`).focus() : () => {};
    if (reopens) {
      gate(id, "reopen", {}, t("lines.reopened", { line })).then(then);
    } else {
      asked.open(stopForm(line, asked, (reason) => gate(id, "close", { reason }, t("lines.stopped", { line })).then(then)));
    }
  };
  return h("button.act.small",
    { type: "button", "data-key": `gate-${id}`, "aria-label": `${line} ${what}`, onclick: pressed }, what);
}

/** A line stops giving out numbers, or goes on. */
async function gate(id, step, body, done) {
  if (wrote(await write(`/api/queue/services/${id}/${step}`, body))) {
    say(done);
  }
  await readDesks();
}

/** Who waits, on paper: for a day without power, and before the machine is switched off. */
async function printList() {
  if (went(await write("/api/queue/paper-list", { language }))) {
    say(t("lines.paper-comes"));
  }
}

/** Of those who wait, the one who has waited longest, against what its class is promised. */
function longest() {
  const first = state.waiting.reduce((old, one) =>
    (old === null || one.issuedAt < old.issuedAt ? one : old), null);
  return first && h("span", `${t("today.longest")} `,
    timeMark(elapsed(first.issuedAt), standard.waiting(first.priority)));
}

start({ events: ["queue.ticket", "queue.called", "opening.changed"], draw, read: readDesks });
setInterval(() => {
  if (!document.hidden && isOnline()) {
    draw();
  }
}, MINUTE);
