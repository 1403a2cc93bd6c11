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

/** What is said now, where it may be said otherwise while somebody acts for the applicant. */
export const suited = (key, acted) => t(acted && t.has(`${key}.acted`) ? `${key}.acted` : key);

/** What a broken rule says of its field; what everybody asks about has words of its own. */
export const faultText = ({ field, code }, acted) =>
  suited([`rule.${field}.${code}`, `rule.${code}`, "rule.other"].find((key) => t.has(key)), acted);

/** What to tell about a refusal of a case or draft; null for those of others. */
export function caseProblem({ type }) {
  const key = `problem.${type.slice(CASES.length)}`;
  return type.startsWith(CASES) && t.has(key) ? t(key) : null;
}
