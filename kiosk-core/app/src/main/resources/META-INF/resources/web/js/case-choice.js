import { read } from "./api.js";
import { t } from "./case-text.js";
import { say, went } from "./shell.js";
import { local } from "./text.js";

/**
 * Asks what somebody came for: what a kiosk handed over with that number, what its line is for, then all else by group.
 *
 * @param ask     ask(tray) opens the tray, while whoever it is about is still there
 * @param ticket  null where nobody drew a number
 * @param itemId  what is known of it already, to be offered first, or null
 * @param does    { draft(id), item(id) } goes on with what was chosen
 */
export async function askMatter(ask, ticket, itemId, does) {
  const [drafts, items, groups] = await Promise.all([
    read("/api/cases/drafts"),
    ticket === null ? { done: [] } : read(`/api/catalogue/services/${ticket.serviceId}/items`),
    read("/api/catalogue/groups"),
  ]);
  if (![drafts, items, groups].every(went)) {
    return;
  }
  const mine = drafts.done.filter(({ ticketId }) => ticket !== null && ticketId === ticket.id);
  const isKnown = (of) => of === itemId;
  const likely = [
    ...mine.filter((draft) => isKnown(draft.itemId)).map(draftOption),
    ...appliable(items.done).filter(({ id }) => isKnown(id)).map(option("item")),
    ...mine.filter((draft) => !isKnown(draft.itemId)).map(draftOption),
    ...appliable(items.done).filter(({ id }) => !isKnown(id)).map(option("item")),
  ];
  const others = { name: "about", options: groups.done.map(option("group")) };
  ask({
    title: ticket === null ? t("choose.title.none") : t("choose.title", { number: ticket.number }),
    groups: likely.length === 0
      ? [others]
      : [{ name: "about", options: likely }, { ...others, legend: t("choose.others"), chosen: "" }],
    buttons: go({ ...does, group: (id) => askItem(ask, groups.done.find((group) => group.id === id), does) }),
  });
}

async function askItem(ask, group, does) {
  const answer = await read(`/api/catalogue/groups/${group.id}/items`);
  if (!went(answer)) {
    return;
  }
  const items = appliable(answer.done);
  if (items.length === 0) {
    say(t("choose.none"));
    return;
  }
  ask({
    title: t("choose.title.group", { group: local(group.name) }),
    groups: [{ name: "about", options: items.map(option("item")) }],
    buttons: go(does),
  });
}

const appliable = (items) => items.filter((item) => item.appliable);

/** The kind of what is chosen goes before the colon. */
const option = (kind) => ({ id, name }) => ({ value: `${kind}:${id}`, label: local(name) });
const draftOption = ({ id, itemName }) => ({ value: `draft:${id}`, label: t("choose.handed", { item: local(itemName) }) });

const go = (does) => [{
  label: t("choose.go"),
  hint: "⏎",
  run: ({ about }) => does[about.slice(0, about.indexOf(":"))](about.slice(about.indexOf(":") + 1)),
}];
