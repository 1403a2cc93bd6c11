import { hourMinute } from "./clock.js";
import { h } from "./dom.js";
import { marks } from "./desk-line.js";
import { notesView } from "./desk-notes.js";
import { byName, lasting, t, whenText, whyText } from "./queue-text.js";
import { elapsed, timeMark } from "./standards.js";
import { local } from "./text.js";

/** The visit at the desk: its number large, what it is for, and why it was called. */
export function currentView(current, { lines, standard }) {
  return [
    h("h2", t("desk.title"), sinceView(current, standard)),
    h("div.ticket",
      h("b.huge", { id: "number" }, current.number),
      h("div",
        h("strong", local(current.serviceName), marks(current)),
        h("small", t("desk.calls", { calls: current.calls })),
        current.print === "FAILED" && h("span.tag", t("desk.slip-failed")),
        current.route.length > 0 && h("small", routeText(current, lines)))),
    current.why && h("p.why", h("b", t("why.current", { number: current.number })), whyText(current.why)),
  ];
}

/** How long it is at the desk; marked once that is longer than the center means to take. */
function sinceView(current, standard) {
  return current.calledAt !== null && h("span",
    h("span", { id: "since" }, sinceText(current)), " ",
    timeMark(elapsed(current.calledAt), current.state === "SERVING" ? standard.serving(current.serviceId) : 0).querySelector("small"));
}

export const sinceText = ({ state, calledAt }) =>
  t(state === "SERVING" ? "desk.since.SERVING" : "desk.since.CALLED", { time: lasting(calledAt) });

/** The visit somebody looks at in a list, or looked for, and what happened to it. */
export function chosenView(ticket, intervals, { lines, standard, note, buttons, notesOf, dropNote }) {
  return [
    h("h2", t("chosen.title", { number: ticket.number }), ["WAITING", "TRANSFERRED"].includes(ticket.state)
      && timeMark(elapsed(ticket.issuedAt), standard.waiting(ticket.priority))),
    h("p.about",
      h("strong", local(ticket.serviceName)), " ",
      h("span.tag.aside", t(`state.${ticket.state}`)),
      marks(ticket),
      ticket.route.length > 0 && h("small", routeText(ticket, lines))),
    notesView(notesOf(ticket), dropNote),
    note !== "" && h("p.note", note),
    buttons.length > 0 && h("div.acts.low", buttons),
    stepsView(intervals, ticket),
  ];
}

const routeText = ({ route }, lines) => t("line.then", {
  lines: route.map((id) => (lines.has(id) ? local(lines.get(id).name) : id)).join("、"),
});

/** What happened to a visit, as far as the core tells; what was taken back is struck out. */
export function storyView(ticket, intervals) {
  return [
    h("h2", t("story.title")),
    intervals.length > 0 ? stepsView(intervals, ticket) : h("dl.story", shortStory(ticket)),
  ];
}

/** What happened to a visit, step by step, and when it was over if it is. */
export function stepsView(intervals, { state }) {
  const last = intervals.filter(({ undone }) => !undone).pop();
  return h("dl.story", intervals.map(step),
    isOver(state) && last && last.until !== null && [h("dt", whenText(last.until)), h("dd", t(`state.${state}`))]);
}

const isOver = (state) => state === "FINISHED" || state === "CANCELLED";

/** Into another class it is put where it stands; anything else leads somewhere. */
function happened({ event, state, priority }) {
  return event === "issued" ? t("story.took")
    : event === "classified" ? t("story.classified", { class: t(`class.${priority}`) })
      : t(`state.${state}`);
}

function step(interval) {
  const { desk, by, cause, why, from, undone } = interval;
  const where = desk === null ? "" : t("story.at-desk", { desk });
  const text = [
    happened(interval),
    where,
    byName(by),
    cause ? t(`cause.${cause}`) : "",
  ].filter(Boolean).join(" · ");
  return [
    h("dt", whenText(from)),
    h(undone ? "dd.undone" : "dd", text, undone && ` · ${t("story.undone")}`, why && h("small", whyText(why))),
  ];
}

function shortStory({ issuedAt, calledAt, desk }) {
  return [
    h("dt", hourMinute(issuedAt)),
    h("dd", t("story.took")),
    calledAt !== null && desk !== null && [h("dt", hourMinute(calledAt)), h("dd", t("story.called", { desk }))],
  ].flat().filter(Boolean);
}
