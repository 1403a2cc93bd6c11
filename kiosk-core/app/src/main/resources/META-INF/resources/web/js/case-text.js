import { dayMinute, dayMonth } from "./clock.js";
import { kioskName } from "./kiosks.js";
import { bundle, language } from "./text.js";
import en from "./text/cases.en.js";
import zh from "./text/cases.zh-CN.js";

const CASES = "urn:yizhan:cases:";

/** The texts of cases, of drafts, and of the form both are filed with. */
export const t = bundle({ "zh-CN": zh, en });

/** What is said while the applicant is there, and while somebody acts for them. */
export const both = (key) => ({ alone: t(key), acted: t(`${key}.acted`) });

/** Days, times and places as the language read here says them. */
export const dayText = (date) => dayMonth(date, language);
export const timeText = (instant) => dayMinute(instant, language);
export const placeName = (name) => kioskName(name, language);

/** What a broken rule says of its field; what everybody asks about has words of its own. */
export const faultText = ({ field, code }) =>
  t([`rule.${field}.${code}`, `rule.${code}`, "rule.other"].find((key) => t.has(key)));

/** What to tell about a refusal of a case or draft; null for those of others. */
export function caseProblem({ type }) {
  const key = `problem.${type.slice(CASES.length)}`;
  return type.startsWith(CASES) && t.has(key) ? t(key) : null;
}
