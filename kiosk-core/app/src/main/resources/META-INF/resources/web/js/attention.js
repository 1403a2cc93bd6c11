import { alarmRow, alarmTitle, loud } from "./alarm.js";
import { write } from "./api.js";
import { minutesSince } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { kioskName } from "./kiosks.js";
import { ALARM, HELP, ring } from "./ring.js";
import { t } from "./shell-text.js";
import { language } from "./text.js";
import { slipName, TROUBLES } from "./words.js";

const MOST_PRINTS = 2;
/** Whoever waits for paper longer than this has gone. */
const PRINT_MINUTES = 120;
const title = document.title;

/**
 * What cannot wait, on every page of the console: colleagues who call theirs, people who call for a person, and receipts
 * that did not print.
 */
export function showAttention({ alarms, help, prints, went, again }) {
  const [danger] = loud(alarms);
  const ringing = help.filter(({ acceptedBy }) => !acceptedBy);
  const failed = newestOfEach(prints)
    .filter(({ state, at }) => state === "FAILED" && minutesSince(at) < PRINT_MINUTES);
  swap(
    byId("calls"),
    alarms.map((alarm) => alarmRow(alarm, (key, text, path) => press(key, text, path, went, again))),
    byKiosk(ringing).map((calls) => helpRow(calls, went, again)),
    failed.slice(0, MOST_PRINTS).map((print) => printRow(print, went, again)),
    failed.length > MOST_PRINTS && h("p.call", `还有 ${failed.length - MOST_PRINTS} 张没打出来，都在「设备」页。`),
  );
  ring(danger ? ALARM : ringing.length > 0 ? HELP : null);
  document.title = [danger ? alarmTitle(danger) : ringing.length > 0 && t("help.title"), title].filter(Boolean).join(" · ");
}

/** The calls of each kiosk, the oldest first: whoever goes there goes to all of them. */
function byKiosk(ringing) {
  const kiosks = new Map();
  ringing.forEach((call) => kiosks.set(call.kiosk, [...(kiosks.get(call.kiosk) || []), call]));
  return [...kiosks.values()];
}

/** One slip for each ticket or case: what failed once and came out later is no trouble any more. */
function newestOfEach(prints) {
  const subjects = new Map();
  [...prints].sort((a, b) => (a.at < b.at ? -1 : 1)).forEach((print) => subjects.set(print.subject, print));
  return [...subjects.values()].reverse();
}

function helpRow(calls, went, again) {
  const [call] = calls;
  const ago = minutesSince(call.at);
  const times = calls.length > 1 ? t("help.times", { count: calls.length }) : "";
  return h("div.call.ringing",
    h("strong", t("help.at", { kiosk: kioskName(call.kiosk, language) }) + times),
    h("span", ago === 0 ? t("alarm.now") : t("alarm.ago", { minutes: ago })),
    press(`help-${call.id}`, t("help.go"), `/api/devices/help/${call.id}/accept`, went, again));
}

function printRow(print, went, again) {
  return h("div.call",
    h("strong", print.number ? `${slipName(print)} 没打出来` : "小票没打出来"),
    h("span", TROUBLES[print.trouble] || ""),
    press(`print-${print.id}`, "再打一次", `/api/devices/prints/${print.id}/retry`, went, again));
}

function press(key, text, path, went, again) {
  const button = h("button.act.small", { type: "button", "data-key": key }, text);
  button.addEventListener("click", async () => {
    button.disabled = true;
    went(await write(path));
    await again();
    button.disabled = false;
  });
  return button;
}
