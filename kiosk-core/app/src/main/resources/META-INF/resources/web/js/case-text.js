import { hourMinute, isoDate } from "./clock.js";
import { bundle } from "./text.js";
import en from "./text/cases.en.js";
import zh from "./text/cases.zh-CN.js";

const CASES = "urn:yizhan:cases:";

/** The texts of cases, of drafts, and of the form both are filed with. */
export const t = bundle({ "zh-CN": zh, en });

/** 11 月 30 日 of an ISO date. */
export function dayText(date) {
  const [, month, day] = date.split("-").map(Number);
  return t("day", { month, day });
}

/** 11 月 30 日 09:26 of an instant. */
export const timeText = (instant) => `${dayText(isoDate(instant))} ${hourMinute(instant)}`;

/** 1 号自助机 for kiosk-1; another name as the center gave it. */
export function placeName(name) {
  const kiosk = /^kiosk-(\d+)$/.exec(name);
  return kiosk ? t("kiosk", { number: kiosk[1] }) : name;
}

/** What a broken rule says of its field; what everybody asks about has words of its own. */
export const faultText = ({ field, code }) =>
  t([`rule.${field}.${code}`, `rule.${code}`, "rule.other"].find((key) => t.has(key)));

/** What to tell about a refusal of a case or draft; null for those of others. */
export function caseProblem({ type }) {
  const key = `problem.${type.slice(CASES.length)}`;
  return type.startsWith(CASES) && t.has(key) ? t(key) : null;
}
