import { hourMinute } from "./clock.js";
import { absentView, asideView, lineView } from "./desk-line.js";
import { notesView } from "./desk-notes.js";
import { chosenOffers, deskOffers, isElsewhere } from "./desk-offers.js";
import { desksView, todayView } from "./desk-overview.js";
import { chosenView, currentView, storyView } from "./desk-visit.js";
import { toldView } from "./desk-told.js";
import { byId, h, swap } from "./dom.js";
import { t, whenText, whyText } from "./queue-text.js";

/**
 * Draws a desk's screen.
 *
 * @param state   what the core told
 * @param opened  the visit that is looked at beside, or undefined, and openedStory what happened to it
 * @param story   what happened to the visit at the desk
 * @param offers  all that can be done now; empty while the core is away
 * @param look    { next, chosen, open, pages, standard, mine, lines, notesOf, dropNote } for the parts
 * @param lastStep what was done last, { number, what }, or null
 * @param isBusy  whether something is on its way
 */
export function drawScreen({ state, opened, openedStory, story, offers, look, lastStep, isBusy }) {
  const button = ({ hint, label, style, key, rests, run }) => h(`button.act${style === "" ? "" : `.${style}`}`,
    { type: "button", "data-key": `act-${key}`, disabled: isBusy || rests, onclick: run },
    label, " ", h("kbd", hint));
  const shown = (keys) => offers.filter(({ key, label }) => label && keys.includes(key)).map(button);

  swap(byId("absent"), ...absentView(state, look));
  swap(byId("waiting"), ...lineView(state, look));
  swap(byId("aside"), ...asideView(state, look));
  swap(byId("current"), ...deskView(state, look, shown, lastStep));
  drawChosen(opened, openedStory, state.current === null, look, shown);
  swap(byId("story"), ...(state.current === null ? [] : storyView(state.current, story)));
  swap(byId("today"), ...desksView(state.desks, look), ...todayView(state.today), h("p.note", t("keys.line")));
}

function deskView({ current, today, desks, visit, next: { ticket, why } }, look, shown, lastStep) {
  const { pause } = desks.find(({ number }) => number === look.mine);
  const inSight = deskOffers(current).inSight.map(({ key }) => key);
  const undo = shown(["z"]);
  return [
    pause !== null && h("p.paused", pauseText(pause)),
    ...(current === null ? freeView(today) : currentView(current, look)),
    ...(current === null ? [] : toldView(visit, current, shown(["y"]), look.errands)),
    current !== null && notesView(look.notesOf(current), look.dropNote),
    h("div.acts", shown(inSight), shown([" "]), shown(["a", "g", "e", "n", "v", "q", "/", "o"])),
    ticket && why && pause === null && h("p.why", h("b", t("why.next", { number: ticket.number })), whyText(why)),
    undo.length > 0 && h("p.undo", lastStep !== null && h("span", t("desk.undo", lastStep)), undo),
  ];
}

const pauseText = ({ reason, since, backAt }) => t(backAt === null ? "pause.here" : "pause.here.back", {
  reason: t(`pause.${reason}`),
  since: hourMinute(since),
  time: backAt === null ? "" : whenText(backAt),
});

const freeView = ({ waiting }) => [
  h("h2", t("desk.title")),
  h("p.free", waiting === 0 ? t("desk.free") : t("desk.free.waiting", { count: waiting })),
];

function drawChosen(ticket, intervals, deskIsFree, look, shown) {
  const place = byId("chosen");
  const wasHidden = place.hidden;
  place.hidden = ticket === undefined;
  if (ticket === undefined) {
    swap(place);
    return;
  }
  const callable = ["CALL", "RECALL"].some((action) => ticket.actions.includes(action));
  const note = isElsewhere(ticket) ? t("chosen.elsewhere", { desk: ticket.desk })
    : !deskIsFree && callable ? t("desk.busy") : "";
  swap(place, ...chosenView(ticket, intervals, {
    ...look,
    note,
    buttons: shown(chosenOffers(ticket, deskIsFree).map(({ key }) => key)),
  }));
  if (wasHidden) {
    place.scrollIntoView({ block: "nearest" });
  }
}
