import { dayMinute, hourMinute, isoDate, now } from "./clock.js";
import { kioskName } from "./kiosks.js";
import { bundle, language } from "./text.js";
import en from "./text/queue.en.js";
import zh from "./text/queue.zh-CN.js";

const QUEUE = "urn:yizhan:queue:";

/** The texts of desk, line and supervisor's view. */
export const t = bundle({ "zh-CN": zh, en });

/** The same text in both languages, for whoever reads it elsewhere. */
export const both = (key) => ({ "zh-CN": zh[key], en: en[key] });

/** 7 分 40 秒, or 1 小时 5 分 from an hour on, since that moment. */
export function lasting(since) {
  const all = Math.max(0, Math.floor((now() - Date.parse(since)) / 1000));
  return all < 3600
    ? t("span.minutes", { minutes: Math.floor(all / 60), seconds: all % 60 })
    : t("span.hours", { hours: Math.floor(all / 3600), minutes: Math.floor((all % 3600) / 60) });
}

/** 14:00 of today, 11 月 30 日 08:30 of another day. */
export const whenText = (instant) => (isoDate(instant) === isoDate(now())
  ? hourMinute(instant)
  : dayMinute(instant, language));

/** Who did something: a person as the core names them, a kiosk, or a rule of the core's own. */
export function byName(by) {
  return /^[a-z-]+$/.test(by) ? t("by.core") : kioskName(by, language);
}

/** Who serves lines, desk:2 or staff:wangxm. */
function ownerName(owner) {
  const [kind, name] = owner.split(":");
  return kind === "desk" ? t("desks.one-long", { desk: name }) : name;
}

/** What to tell about a refusal of the queue; null for those of others. */
export function queueProblem({ type, params = {} }) {
  if (!type.startsWith(QUEUE)) {
    return null;
  }
  const key = `problem.${type.slice(QUEUE.length)}`;
  if (!t.has(key)) {
    return t("problem.other");
  }
  const told = {
    ...params,
    ...(params.state && { state: t(`state.${params.state}`) }),
    ...(params.by && { by: byName(params.by) }),
    ...(params.owner && { owner: ownerName(params.owner) }),
    ...(params.why && { why: t(`shut.${params.why}`) }),
    ...(params.opens && { opens: whenText(params.opens) }),
  };
  const more = [params.desk && ".at-desk", params.opens && ".opens"].find((end) => end && t.has(key + end));
  return t(more ? key + more : key, told);
}

/** One plain sentence of a Turn.Why. */
export function whyText({ reason, priority, waitedSeconds, boundMinutes, preferredInARow, ratio, nextCallMinutes }) {
  const variant = reason === "PREFERRED_TURN" && preferredInARow === 0 ? ".first"
    : reason === "ONLY_CLASS" && priority !== "ORDINARY" ? ".preferred" : "";
  return t(`why.${reason}${variant}`, {
    class: t(`class.${priority}`),
    waited: Math.floor(waitedSeconds / 60),
    bound: boundMinutes,
    row: preferredInARow,
    ratio,
    next: nextCallMinutes,
  });
}
