import { dayMonth, hourMinute, isoDate, now } from "./clock.js";
import { h } from "./dom.js";
import { t, whenText } from "./queue-text.js";
import { elapsed, timeMark } from "./standards.js";
import { language, local } from "./text.js";

/**
 * Who waits, in the order they will be called in. A row is a button: it opens that visit.
 *
 * @param next    the ticket that is next for this desk, or null
 * @param chosen  the id of the one that is open
 * @param pages   what is behind the first fifty, as deskPages tells it
 * @param notesOf notesOf(ticket) are what desks left for each other about it
 */
export function lineView({ waiting, today }, look) {
  const page = look.pages.of("line");
  const shown = page === null ? waiting : page.visits;
  return [
    h("h2", t("line.title", { count: today.waiting })),
    page !== null && h("p.note", t("line.by-place")),
    shown.length === 0
      ? h("p.quiet", t(page === null ? "line.empty" : "turn.none"))
      : h("ol.lines", shown.map((ticket) => row(ticket, look, [
          look.next !== null && look.next.id === ticket.id && h("span.tag.first", t("line.next")),
          ...marks(ticket),
        ], h("span.times",
          timeMark(elapsed(ticket.issuedAt), look.standard.waiting(ticket.priority)), still(ticket))))),
    shown.length > 0 && shown.every(({ forecast }) => !forecast) && h("p.note", t("line.wait-none")),
    behind("line", page, today.waiting - waiting.length, look),
  ];
}

/** What is behind the first fifty: the way there, or on that page the way on and back. */
function behind(of, page, unseen, { pages }) {
  if (page === null) {
    return unseen > 0 && h("p.turn", turn(`${of}-more`, t(`${of}.more`, { count: unseen }), () => pages.open(of)));
  }
  return h("p.turn",
    page.back !== null && turn(`${of}-back`, t("turn.back"), page.back),
    h("span", t("turn.page", { page: page.number })),
    page.on !== null && turn(`${of}-on`, t("turn.on"), page.on),
    turn(`${of}-first`, t("turn.close"), page.close));
}

const turn = (key, text, run) => h("button.act.small", { type: "button", "data-key": key, onclick: run }, text);

/** How long it will still wait, if that can be told. */
const still = ({ forecast: wait }) => wait && h("small", t("line.wait", { from: wait.atLeastMinutes, until: wait.atMostMinutes }));

/**
 * Who drew a number while nobody was at a desk, in the order they came: they wait like all others, but went away for a
 * while. A telephone number stays masked until somebody asks for it.
 *
 * @param phones  what was asked for, by ticket; askPhone(id) asks
 */
export function absentView({ absent }, look) {
  const { phones, askPhone } = look;
  return absent.length === 0 ? [] : [
    h("h2", t("absent.title", { count: absent.length })),
    h("ul.lines.absent", absent.map(({ ticket, maskedPhone }) => {
      const line = row(ticket, look, [h("small", t("absent.told", { time: whenText(ticket.returnAt) }))], null);
      if (maskedPhone !== null) {
        line.append(phones.has(ticket.id)
          ? h("b.phone", phones.get(ticket.id))
          : h("button.act.small", { type: "button", "data-key": `phone-${ticket.id}`, onclick: () => askPhone(ticket.id) },
            t("absent.phone", { phone: maskedPhone })));
      }
      return line;
    })),
  ];
}

/** Who is held, lacks papers or did not come. */
export function asideView({ aside, today }, look) {
  const page = look.pages.of("aside");
  const shown = page === null ? aside : page.visits;
  const all = today.held + today.missed;
  return all === 0 ? [] : [
    h("h2", t("aside.title", { count: all })),
    shown.length === 0 && h("p.quiet", t("turn.none")),
    h("ul.lines", shown.map((ticket) => row(ticket, look, [
      h("span.tag.aside", t(`state.${ticket.state}`)),
      ...marks(ticket),
      ticket.until && h("small", until(ticket)),
    ], null))),
    behind("aside", page, all - aside.length, look),
  ];
}

function row(ticket, { chosen, open, notesOf }, tags, time) {
  return h("li", h("button.pick",
    {
      type: "button",
      "data-key": `pick-${ticket.id}`,
      "aria-pressed": String(ticket.id === chosen),
      onclick: () => open(ticket.id),
    },
    h("b.number", ticket.number),
    h("span.what", h("span", local(ticket.serviceName)), tags,
      notesOf(ticket).length > 0 && h("span.tag.aside", t("note.is-there"))),
    time));
}

/** What a clerk should know of a ticket at a glance, in words. */
export function marks({ priority, state, calls, desk }) {
  return [
    priority !== "ORDINARY" && h("span.tag", t(`class.${priority}`)),
    state === "TRANSFERRED" && h("span.tag.quietly", t("state.TRANSFERRED")),
    (state === "WAITING" || state === "TRANSFERRED") && desk !== null
      && h("span.tag.quietly", t("line.for-desk", { desk })),
    state === "WAITING" && calls > 0 && h("span.tag.quietly", t("line.called-before", { calls })),
  ].filter(Boolean);
}

function until({ state, until: instant }) {
  const time = isoDate(instant) === isoDate(now()) ? hourMinute(instant) : dayMonth(isoDate(instant), language);
  return t(state === "HELD" ? "aside.until" : "aside.kept", { time });
}
