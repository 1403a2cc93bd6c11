import { read, write } from "./api.js";
import { caseFiling } from "./case-filing.js";
import { drawForm, errandForm, errandItemForm, findForm, formOf, foundForm, mandateForm, pauseForm, visitForm } from "./desk-forms.js";
import { noteForm } from "./desk-notes.js";
import { chosenOffers, deskOffers, nextLabel, NOTE, REPRINT } from "./desk-offers.js";
import { openedVisit } from "./desk-opened.js";
import { deskPages } from "./desk-pages.js";
import { drawScreen } from "./desk-screen.js";
import { sinceText } from "./desk-visit.js";
import { deskWork } from "./desk-work.js";
import { byId } from "./dom.js";
import { t } from "./queue-text.js";
import { shortcuts } from "./shortcuts.js";
import { isOnline, me, say, start, went } from "./shell.js";
import { standards } from "./standards.js";
import { tray } from "./tray.js";

const MINUTE = 60000;
/** Leaving the desk for a while, and being back at it. */
const LEAVE_OR_COME = "o";

const standard = standards(byId("desk").dataset);
const form = tray(byId("tray"));
const filing = caseFiling(byId("filing"), form);
const work = deskWork({ again: readConsole, draw });

let state = null;
let lines = [];
let colleagues = [];
/** Telephone numbers that somebody here asked for, by ticket; forgotten with the page. */
const phones = new Map();
/** Who acts for whom, as it was written down here, by matter: forgotten with the visit and with the page. */
const mandates = new Map();
/** What happened to the one at the desk: { of: "<id> <version>", intervals }. */
let story = { of: "", intervals: [] };
/** What is behind the first fifty, once somebody opens it. */
const pages = deskPages(draw);
/** The visit in a list, or one that was looked for, that somebody has opened. */
const opened = openedVisit(() => (state === null ? [] : away()), draw);

async function readConsole() {
  const answer = await read(`/api/queue/console?desk=${me.desk}`);
  if (!answer.done) {
    return false;
  }
  state = answer.done;
  filing.attend(state.current);
  if (state.current !== null && state.current.id === opened.id()) {
    opened.close();
  }
  forgetMandates(state.visit === null ? [] : state.visit.errands);
  [state.next.why, ...state.desks.map(({ ticket }) => ticket && ticket.why)].forEach(standard.learn);
  draw();
  readStory();
  pages.again().then(opened.again);
  return true;
}

function forgetMandates(errands) {
  [...mandates.keys()].filter((id) => !errands.some((errand) => errand.id === id)).forEach((id) => mandates.delete(id));
}

/** The lines and the colleagues, read when they are asked for: they change seldom. */
async function readPlaces() {
  const [services, people] = await Promise.all([read("/api/queue/services"), read("/api/staff/colleagues")]);
  lines = services.done || lines;
  colleagues = (people.done || colleagues).filter(({ account }) => account !== me.account);
}

async function readStory() {
  const { current } = state;
  const of = current === null ? "" : `${current.id} ${current.version}`;
  if (of === story.of || current === null) {
    return;
  }
  story = { of, intervals: [] };
  const answer = await read(`/api/queue/tickets/${current.id}/intervals`);
  if (answer.done && story.of === of) {
    story.intervals = answer.done;
    draw();
  }
}

/** Somebody is told by telephone that the desk is there again; that it was looked up is on record. */
async function askPhone(id) {
  const answer = await write(`/api/queue/tickets/${id}/phone`);
  if (went(answer)) {
    phones.set(id, answer.done.phone);
    draw();
  }
}

const away = () => [...state.waiting, ...state.aside, ...state.absent.map(({ ticket }) => ticket), ...pages.visits()];
const inSight = () => [...state.desks.map(({ ticket }) => ticket).filter(Boolean), ...away()];

function draw() {
  if (state !== null) {
    drawScreen({
      state,
      opened: opened.ticket(),
      openedStory: opened.story(),
      story: story.intervals,
      offers: offers(),
      look: {
        next: state.next.ticket,
        chosen: opened.id(),
        open: opened.toggle,
        pages,
        standard,
        mine: me.desk,
        phones,
        askPhone,
        errands: {
          done: (errand) => work.errand(state.current, errand, "done", { done: !errand.done }),
          mandate: beginMandate,
          drop: (errand) => work.errand(state.current, errand, "drop", { cause: "MISTAKE" }),
          apply: ({ id, serviceId, about, relation }) =>
            filing.begin({ ...state.current, serviceId }, itemOf(about), { relation, ...mandates.get(id) }),
        },
        notesOf: ({ id }) => state.notes.filter(({ ticketId }) => ticketId === id),
        dropNote: work.dropNote,
        lines: new Map(lines.map((line) => [line.id, line])),
      },
      lastStep: work.lastStep(),
      isBusy: work.isBusy(),
    });
  }
}

/** Every key that does something now; those with a label have a button. */
function offers() {
  if (state === null || !isOnline()) {
    return [];
  }
  const { current } = state;
  const { inSight, more } = deskOffers(current);
  const open = opened.ticket();
  return [
    ...[...inSight, ...more].map((offer) => ({ ...offer, run: () => begin(offer.action, current) })),
    nextOffer(),
    { key: "a", hint: "A", label: t("act.apply"), style: "", run: beginCase },
    pauseOffer(),
    current === null && { key: "v", hint: "V", label: t("act.visit"), style: "", run: beginVisit },
    { key: "q", hint: "Q", label: t("act.draw"), style: "small", run: beginDrawing },
    { key: "/", hint: "/", label: t("act.find"), style: "small", run: () => form.open(findForm(find)) },
    more.length > 0 && { key: "g", hint: "G", label: t("act.more"), style: "", run: () => openMore(more) },
    undoOffer(),
    current !== null && { key: "e", hint: "E", label: t("act.errand"), style: "small", run: beginErrand },
    current !== null && { key: "n", hint: "N", label: t("act.note"), style: "small", run: () => begin(NOTE, current) },
    state.visit !== null && state.visit.selfDeclared
      && { key: "y", hint: "Y", label: t("act.seen"), style: "small", run: () => work.seen(current) },
    ...(open === undefined ? [] : chosenOffers(open, current === null)
      .map((offer) => ({ ...offer, run: () => begin(offer.action, open) }))),
    { key: "escape", run: closeAll },
    { key: "arrowdown", run: () => walk(1) },
    { key: "arrowup", run: () => walk(-1) },
  ].filter(Boolean);
}

const pausedNow = () => state.desks.find(({ number }) => number === me.desk).pause;

function pauseOffer() {
  const paused = pausedNow() !== null;
  return {
    key: LEAVE_OR_COME,
    hint: LEAVE_OR_COME.toUpperCase(),
    label: t(paused ? "act.resume" : "act.pause"),
    style: paused ? "good" : "small",
    run: () => (paused ? work.resume() : form.open(pauseForm(work.pause))),
  };
}

function nextOffer() {
  const { current, next: { ticket } } = state;
  return ticket !== null && pausedNow() === null && (current === null || current.actions.includes("FINISH")) && {
    key: " ",
    hint: t("key.space"),
    label: t(nextLabel(current), { number: ticket.number }),
    style: "main",
    rests: work.isSettling(),
    run: () => {
      form.close();
      work.next(current);
    },
  };
}

/** Not when something that cannot be taken back has come after it; a visit that is over is no longer shown. */
function undoOffer() {
  const { current } = state;
  const last = work.lastStep();
  const fallback = current !== null && current.actions.includes("UNDO") ? current.id : null;
  const of = last === null ? undefined : inSight().find(({ id }) => id === last.id);
  const offered = last === null ? fallback !== null : of === undefined || of.actions.includes("UNDO");
  return offered && {
    key: "z",
    ctrl: true,
    hint: "Ctrl+Z",
    label: t("act.UNDO"),
    style: "small",
    run: () => work.undo(fallback),
  };
}

/** Does it, or asks first what it needs to know. */
async function begin(action, ticket) {
  if (action === NOTE) {
    form.open(noteForm(ticket, (text) => work.note(ticket, text)));
    return;
  }
  if (action === REPRINT) {
    form.close();
    work.reprint(ticket);
    return;
  }
  if (action === "TRANSFER") {
    await readPlaces();
  }
  const places = { services: lines, desks: state.desks, colleagues, myDesk: me.desk };
  const asked = formOf(action, ticket, places, (body) => work.act(action, ticket, body));
  if (asked === null) {
    form.close();
    work.act(action, ticket);
  } else {
    form.open(asked);
  }
}

async function beginVisit() {
  await readPlaces();
  form.open(visitForm(lines, work.visit));
}

/** For somebody who cannot use a kiosk; the slip is on its way, and the number stands on the screen. */
async function beginDrawing() {
  await readPlaces();
  form.open(drawForm(lines, async (serviceId, priority) => {
    const drawn = await work.drawNumber(serviceId, priority);
    if (drawn !== null) {
      opened.show(drawn);
      say(t(drawn.print === null ? "drawn.no-paper" : "drawn", { number: drawn.number }));
    }
  }));
}

/** Whoever has that number today, whatever became of them. */
async function find(number) {
  const answer = await read(`/api/queue/visits?number=${encodeURIComponent(number)}`);
  if (!went(answer)) {
    return;
  }
  const found = answer.done;
  if (found.length === 0) {
    say(t("find.none", { number }));
  } else if (found.length === 1) {
    openFound(found[0]);
  } else {
    form.open(foundForm(found, openFound));
  }
}

/** Who is at this desk is before one's eyes already. */
function openFound(ticket) {
  if (state.current !== null && state.current.id === ticket.id) {
    say(t("find.here", { number: ticket.number }));
  } else {
    opened.show(ticket);
  }
}

const itemOf = (told) => (told ? told.itemId : null);

/** On the number of whoever is at the desk; what they came for, or were to bring something for, is known already. */
function beginCase() {
  const { current, visit } = state;
  filing.begin(current, itemOf(visit && (visit.missing || visit.about)));
}

async function beginErrand() {
  const ticket = state.current;
  await readPlaces();
  form.open(errandForm(lines, (errand) => askErrandItem(ticket, errand)));
}

/**
 * Which of what is done in that line, where anything is. Nobody has to say, and whoever asks for something else
 * meanwhile is not interrupted by it.
 */
async function askErrandItem(ticket, errand) {
  const items = await read(`/api/catalogue/services/${errand.serviceId}/items`);
  if (state.current === null || state.current.id !== ticket.id) {
    say(t("tray.errand.left", { number: ticket.number }));
    return;
  }
  if (items.done && items.done.length > 0 && !form.isOpen()) {
    form.open(errandItemForm(items.done, (itemId) => work.addErrand(ticket, { ...errand, itemId })));
  } else {
    work.addErrand(ticket, errand);
  }
}

/** Of the visit that is there now, whoever is when the form is sent. */
function beginMandate(errand) {
  const ticket = state.current;
  form.open(mandateForm(errand, async (names) => {
    const answer = await work.errand(ticket, errand, "mandate", names);
    if (answer !== null && answer.done) {
      mandates.set(errand.id, names);
    }
  }));
}

function openMore(more) {
  const ticket = state.current;
  form.open({
    title: t("tray.more", { number: ticket.number }),
    buttons: more.map(({ action, label, hint }) => ({ label, hint, run: () => begin(action, ticket) })),
  });
}

function closeAll() {
  form.close();
  filing.dismiss();
  opened.close();
  pages.close();
  draw();
}

/** Moves the keyboard's place through the line and what is aside. */
function walk(step) {
  const rows = [...document.querySelectorAll("#line .pick")];
  const at = rows.indexOf(document.activeElement);
  const row = rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : at + step];
  if (row) {
    row.focus();
  }
}

shortcuts(offers);
readPlaces().then(draw);
start({
  events: ["queue.ticket", "queue.called", "devices.print", "opening.changed"],
  draw,
  read: readConsole,
});
setInterval(() => {
  const since = byId("since");
  if (since !== null && state !== null && state.current !== null) {
    since.textContent = sinceText(state.current);
  }
}, 1000);
/** Who is next may change by time alone, and nobody tells of it. */
setInterval(() => {
  if (!document.hidden && isOnline()) {
    readConsole();
  }
}, MINUTE);
