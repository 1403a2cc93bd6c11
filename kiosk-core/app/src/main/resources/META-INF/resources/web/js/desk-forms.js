import { t } from "./queue-text.js";
import { local } from "./text.js";

const MINUTES = [5, 10, 15, 30, 60];
const OPEN_END = "";
const ANY_ITEM = "";
const REASONS = ["MEAL", "MEETING", "HOME_VISIT", "OTHER"];
const RELATIONS = ["SELF", "SPOUSE", "PARENT", "CHILD", "RELATIVE", "NEIGHBOUR"];
const PAUSES = [15, 30, 60, 90];
/** Whoever has an appointment comes to it by its code. */
const BOOKED = "APPOINTMENT";
const CLASSES = ["ORDINARY", "ELDERLY", "DISABLED", "PREGNANT", "VETERAN", BOOKED];
const CAUSES = {
  HOLD: ["FETCHES_PAPERS", "FILLS_IN_FORM", "ON_THE_PHONE", "OTHER"],
  ASK_PAPERS: ["FETCHES_PAPERS", "OTHER"],
  PUT_BACK: ["NEEDS_COLLEAGUE", "DESK_CLOSES", "MISTAKE", "OTHER"],
  TRANSFER: ["WRONG_LINE", "NEEDS_COLLEAGUE", "DESK_CLOSES", "OTHER"],
  CANCEL: ["WENT_HOME", "ASKED_FOR_IT", "MISTAKE", "OTHER"],
  CLASSIFY: ["SEEN", "PAPER_SHOWN", "ASKED_FOR_IT", "MISTAKE"],
};

const causes = (action) => ({
  name: "cause",
  legend: t("tray.cause"),
  options: CAUSES[action].map((cause) => ({ value: cause, label: t(`cause.${cause}`) })),
});

/** What the desk is asked before an action that needs more than a press, or null; run(body) does it. */
export function formOf(action, ticket, { services, desks, colleagues, myDesk }, run) {
  const { number } = ticket;
  const form = (title, groups, body = (values) => values) => ({
    title: t(title, { number }),
    groups: [...groups, causes(action)],
    buttons: [{ label: t(`act.${action}`), hint: "⏎", run: (values) => run(body(values)) }],
  });
  switch (action) {
    case "HOLD":
      return form("tray.hold", [minutes()],
        ({ minutes: chosen, cause }) => ({ minutes: chosen === OPEN_END ? null : Number(chosen), cause }));
    case "ASK_PAPERS":
      return form("tray.papers", []);
    case "PUT_BACK":
      return form("tray.put-back", []);
    case "CANCEL":
      return form("tray.cancel", []);
    case "CLASSIFY":
      return form("tray.classify", [classes(ticket)]);
    case "TRANSFER":
      return form("tray.transfer", [targets(ticket, services, desks, colleagues, myDesk)], transferred);
    default:
      return null;
  }
}

/** Somebody is served at a free desk who drew no number; run(serviceId, done). */
export const visitForm = (services, run) => ({
  title: t("tray.visit"),
  groups: [{
    name: "service",
    options: services.map(({ id, name }) => ({ value: id, label: local(name) })),
  }],
  buttons: [
    { label: t("tray.visit.begin"), hint: "⏎", run: ({ service }) => run(service, false) },
    { label: t("tray.visit.done"), run: ({ service }) => run(service, true) },
  ],
});

/** A number for somebody who cannot draw it at a kiosk; run(serviceId, priority). */
export const drawForm = (services, run) => ({
  title: t("tray.draw"),
  groups: [
    { name: "service", options: services.map(({ id, name }) => ({ value: id, label: local(name) })) },
    {
      name: "priority",
      legend: t("tray.draw.class"),
      options: CLASSES.filter((name) => name !== BOOKED).map((name) => ({ value: name, label: t(`class.${name}`) })),
    },
  ],
  buttons: [{ label: t("act.draw"), hint: "⏎", run: ({ service, priority }) => run(service, priority) }],
});

/** Somebody of today is looked for; run(number). */
export const findForm = (run) => ({
  title: t("tray.find"),
  fields: [{ name: "number", label: t("tray.find.number"), most: 12 }],
  buttons: [{ label: t("act.find"), hint: "⏎", run: ({ number }) => run(number.trim()) }],
});

/** Several lines have such a number; run(ticket). */
export const foundForm = (found, run) => ({
  title: t("tray.found"),
  buttons: found.map((ticket) => ({
    label: t("tray.found.one", { number: ticket.number, line: local(ticket.serviceName), state: t(`state.${ticket.state}`) }),
    run: () => run(ticket),
  })),
});

/** Something is done beside, for whoever is at the desk or for somebody else; run({ serviceId, relation, mandate }). */
export const errandForm = (services, run) => ({
  title: t("tray.errand"),
  groups: [
    { name: "relation", options: RELATIONS.map((name) => ({ value: name, label: t(`relation.${name}`) })) },
    {
      name: "serviceId",
      legend: t("tray.errand.line"),
      options: services.map(({ id, name }) => ({ value: id, label: local(name) })),
    },
  ],
  buttons: [{
    label: t("act.errand"),
    hint: "⏎",
    run: ({ relation, serviceId }) => run({ relation, serviceId, mandate: relation === "SELF" ? "NOT_NEEDED" : "AT_DESK" }),
  }],
});

/** Which item that is, or none in particular; run(itemId or null). */
export const errandItemForm = (items, run) => ({
  title: t("tray.errand.item"),
  groups: [{
    name: "item",
    options: [
      { value: ANY_ITEM, label: t("tray.errand.any") },
      ...items.map(({ id, name }) => ({ value: id, label: local(name) })),
    ],
  }],
  buttons: [{ label: t("act.errand"), hint: "⏎", run: ({ item }) => run(item === ANY_ITEM ? null : item) }],
});

/** Who acts for whom, once the mandate and both identity cards were seen; run({ principal, agent }). */
export const mandateForm = ({ relation }, run) => ({
  title: t("tray.mandate", { relation: t(`relation.${relation}`) }),
  fields: [
    { name: "principal", label: t("tray.mandate.principal") },
    { name: "agent", label: t("tray.mandate.agent") },
  ],
  buttons: [{
    label: t("tray.mandate.seen"),
    hint: "⏎",
    run: ({ principal, agent }) => run({ principal, agent }),
  }],
});

/** Somebody leaves the desk for a while; run({ reason, minutes }). */
export const pauseForm = (run) => ({
  title: t("pause.title"),
  groups: [
    { name: "reason", options: REASONS.map((reason) => ({ value: reason, label: t(`pause.${reason}`) })) },
    {
      name: "minutes",
      legend: t("pause.until"),
      options: [
        ...PAUSES.map((count) => ({ value: String(count), label: t("pause.minutes", { minutes: count }) })),
        { value: OPEN_END, label: t("pause.open-end") },
      ],
      chosen: String(PAUSES[1]),
    },
  ],
  buttons: [{
    label: t("act.pause"),
    hint: "⏎",
    run: ({ reason, minutes: chosen }) => run({ reason, minutes: chosen === OPEN_END ? null : Number(chosen) }),
  }],
});

const minutes = () => ({
  name: "minutes",
  options: [
    ...MINUTES.map((count) => ({ value: String(count), label: t("tray.minutes", { minutes: count }) })),
    { value: OPEN_END, label: t("tray.open-end") },
  ],
  chosen: "10",
});

const classes = ({ priority }) => ({
  name: "priority",
  options: CLASSES.map((name) => ({ value: name, label: t(`class.${name}`) })),
  chosen: priority,
});

/** A line, a desk or a person; the kind goes before the colon. */
function targets({ serviceId }, services, desks, colleagues, myDesk) {
  return {
    name: "target",
    options: [
      ...services.filter(({ id }) => id !== serviceId)
        .map(({ id, name }) => ({ value: `serviceId:${id}`, label: local(name) })),
      ...desks.filter(({ number }) => number !== myDesk)
        .map(({ number }) => ({ value: `desk:${number}`, label: t("tray.to-desk", { desk: number }) })),
      ...colleagues.map(({ account, name }) => ({ value: `account:${account}`, label: t("tray.to-person", { name }) })),
    ],
  };
}

function transferred({ target, cause }) {
  const [kind, value] = [target.slice(0, target.indexOf(":")), target.slice(target.indexOf(":") + 1)];
  return { [kind]: kind === "desk" ? Number(value) : value, cause };
}
