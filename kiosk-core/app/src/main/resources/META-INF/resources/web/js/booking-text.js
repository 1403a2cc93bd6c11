import { hourMinute, isoDate, monthDay, now } from "./clock.js";
import { bundle } from "./text.js";
import en from "./text/bookings.en.js";
import zh from "./text/bookings.zh-CN.js";

const BOOKINGS = "urn:yizhan:bookings:";

/** The texts of the page of appointments. */
export const t = bundle({ "zh-CN": zh, en });

/** 14:00 of today, 11-30 08:30 of another day. */
export const whenText = (instant) => (isoDate(instant) === isoDate(now())
  ? hourMinute(instant)
  : `${monthDay(instant)} ${hourMinute(instant)}`);

/** 1234 5678 */
export const codeText = (code) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What to tell about a refusal of a booking; null for those of others. */
export function bookingProblem({ type, params = {} }) {
  const key = `problem.${type.slice(BOOKINGS.length)}`;
  if (!type.startsWith(BOOKINGS) || !t.has(key)) {
    return null;
  }
  return t(key, {
    ...params,
    ...(params.from && { from: whenText(params.from) }),
    ...(params.welcome && { welcome: whenText(params.welcome) }),
    ...(params.state && { state: t(`state.${params.state}`) }),
  });
}
