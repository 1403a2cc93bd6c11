import { now } from "./clock.js";
import { h } from "./dom.js";
import { t } from "./queue-text.js";

/** From this part of what was promised on, one sees it coming. */
const SOON = 0.75;

/** amber from three quarters of the minutes on, red from the last one on; an empty text before, or without a promise. */
export function level(millis, minutes) {
  if (!minutes) {
    return "";
  }
  const part = millis / (minutes * 60000);
  return part >= 1 ? "red" : part >= SOON ? "amber" : "";
}

export const elapsed = (since) => Math.max(0, now() - Date.parse(since));

/** How long, with a mark in words where it is or will soon be too long: colour alone tells nobody. */
export function timeMark(millis, minutes) {
  const reached = level(millis, minutes);
  const whole = Math.floor(millis / 60000);
  return h(reached === "" ? "span.waited" : `span.waited.${reached}`,
    whole === 0 ? t("line.just-came") : t("line.minutes", { minutes: whole }),
    reached !== "" && h("small", t(`level.${reached}`)));
}

/** land=40 social=10 as { land: "40", social: "10" }. */
const pairs = (text) => Object.fromEntries(text.split(" ").filter(Boolean).map((pair) => pair.split("=")));

/**
 * What the center promises: how long each class waits at most, how long a visit at a desk takes, in its line or in
 * general. Pages carry it; where the core says it along with a reason, that counts.
 */
export function standards({ bounds, serving, lines }) {
  const told = pairs(bounds);
  const own = pairs(lines);
  return {
    serving: (line) => Number(own[line] || serving) || 0,
    waiting: (priority) => Number(told[priority]) || 0,
    learn(why) {
      if (why) {
        told[why.priority] = why.boundMinutes;
      }
    },
  };
}
