import { write } from "./api.js";
import { minutesSince } from "./clock.js";
import { h } from "./dom.js";
import { t } from "./shell-text.js";
import { sureButton } from "./sure.js";

/** Calls colleagues, pressed twice. */
export const ALARM_KEY = "F9";
const who = (name, desk) => (desk === null ? name : t("alarm.who", { desk, name }));

/**
 * Puts the button with which somebody calls their colleagues into its place, and listens for its key, which works in
 * every field. Twice within five seconds calls: nobody does that by mistake.
 *
 * @param went      went(answer) says what became of it
 * @param again     reads and shows what is called for
 * @param say       says a sentence
 * @param isOnline  whether the core is there; where it is not, nobody waits to be told so
 */
export function alarmButton(place, { went, again, say, isOnline }) {
  const button = sureButton("alarm", `${t("alarm.call")} ${ALARM_KEY}`, `${t("alarm.sure")} ${ALARM_KEY}`, async () => {
    if (!isOnline()) {
      say(t("alarm.unheard"));
    }
    const answer = await write("/api/devices/alarms", {});
    if (answer.offline) {
      say(t("alarm.unheard"));
    } else {
      went(answer);
    }
    await again();
  });
  button.title = t("alarm.hint");
  place.append(button);
  document.addEventListener("keydown", (event) => {
    if (event.key === ALARM_KEY && !event.repeat) {
      event.preventDefault();
      button.click();
    }
  }, true);
}

/** Those of colleagues to whom nobody goes yet: they are loud. */
export const loud = (alarms) => alarms.filter(({ mine, acceptedBy }) => !mine && acceptedBy === null);

/** Of which desk the title tells. */
export const alarmTitle = ({ by, desk }) => t("alarm.from", { who: who(by, desk) });

/**
 * One call as it stands. Whoever called sees calmly that it went out and who comes: the one before them reads along.
 *
 * @param press  press(key, text, path) makes a button
 */
export function alarmRow(alarm, press) {
  const { id, mine, by, desk, at, acceptedBy, acceptedDesk } = alarm;
  const path = `/api/devices/alarms/${id}`;
  const over = press(`alarm-over-${id}`, t("alarm.over"), `${path}/end`);
  const comes = acceptedBy !== null && who(acceptedBy, acceptedDesk);
  if (mine) {
    return h("div.call",
      h("strong", t("alarm.own")),
      h("span", comes ? t("alarm.comes", { who: comes }) : t("alarm.waits")),
      over);
  }
  const minutes = minutesSince(at);
  return h(comes ? "div.call" : "div.call.ringing.alarm",
    h("strong", alarmTitle({ by, desk })),
    h("span", minutes === 0 ? t("alarm.now") : t("alarm.ago", { minutes })),
    comes && h("span", t("alarm.goes", { who: comes })),
    comes ? over : press(`alarm-${id}`, t("alarm.go"), `${path}/accept`));
}
