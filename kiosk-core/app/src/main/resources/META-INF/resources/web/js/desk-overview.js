import { h } from "./dom.js";
import { t, whenText } from "./queue-text.js";
import { elapsed, timeMark } from "./standards.js";
import { local } from "./text.js";

/** All desks in short, for whoever sits at one of them. */
export function desksView(desks, { mine, standard }) {
  return [
    h("h2", t("desks.title")),
    h("ul.lines.desks", desks.map((desk) => h("li",
      h("div",
        `${t("desks.one", { desk: desk.number })} · ${desk.number === mine ? t("desks.me") : desk.staffName || t("desks.nobody")}`,
        desk.ticket && h("small", `${desk.ticket.number} ${local(desk.ticket.serviceName)}`)),
      h("div.at", standing(desk), deskTime(desk, standard))))),
  ];
}

/** What a desk is at, in a word. */
export function standing({ ticket, staffName, pause }) {
  if (pause) {
    return h("b.absent", t("pause.short", { reason: t(`pause.${pause.reason}`) }),
      pause.backAt !== null && h("small", t("pause.back", { time: whenText(pause.backAt) })));
  }
  if (ticket) {
    return h("b.busy", t(`state.${ticket.state}`));
  }
  return staffName ? h("b", t("desks.free")) : h("b.absent", t("desks.away"));
}

/** How long its visit is there already; marked against what a visit in its line should take. */
export function deskTime({ ticket }, standard) {
  return ticket && ticket.calledAt !== null ? timeMark(elapsed(ticket.calledAt), standard.serving(ticket.serviceId)) : null;
}

export function todayView(today) {
  return [
    h("h2", t("today.title"), h("span", t("today.issued", { count: today.issued }))),
    h("dl.figures", [
      ["finished", today.finished],
      ["missed", today.missed],
      ["cancelled", today.cancelled],
      ["waiting", today.waiting],
      ["held", today.held],
      ["longest", t("line.minutes", { minutes: Math.floor(today.longestWaitSeconds / 60) })],
    ].map(([name, value]) => h("div", h("dt", t(`today.${name}`)), h("dd", String(value))))),
  ];
}
