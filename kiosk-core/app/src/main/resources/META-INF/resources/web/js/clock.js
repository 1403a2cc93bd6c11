/** China has one time zone, whatever the machine in front of the screen believes. */
const ZONE = { timeZone: "Asia/Shanghai", hourCycle: "h23" };
const minutes = new Intl.DateTimeFormat("zh-CN", { ...ZONE, hour: "2-digit", minute: "2-digit" });
const seconds = new Intl.DateTimeFormat("zh-CN", { ...ZONE, hour: "2-digit", minute: "2-digit", second: "2-digit" });
const englishDay = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

let ahead = 0;

/** Takes the core's time as the right one: a duty computer's own may be minutes off. */
export function learn(serverTime) {
  ahead = Date.parse(serverTime) - Date.now();
}

/** Epoch milliseconds by the core's clock. */
export const now = () => Date.now() + ahead;

/** 09:26 */
export const hourMinute = (instant) => minutes.format(new Date(instant));

/** 09:26:04 */
export const hourMinuteSecond = (instant) => seconds.format(new Date(instant));

/** 2026-11-30, the day it is here at that moment. */
export const isoDate = (instant) => isoDay.format(new Date(instant));

/** 11-30, the day it is here at that moment, short and in any language. */
export const monthDay = (instant) => isoDate(instant).slice(5);

/** 11 月 30 日 of an ISO date, 30 Nov in English, which no line is broken in. */
export function dayMonth(isoDate, language = "zh-CN") {
  const [, month, day] = isoDate.split("-").map(Number);
  return language === "en"
    ? englishDay.format(Date.UTC(2000, month - 1, day)).replace(" ", "\u00a0")
    : `${month} 月 ${day} 日`;
}

/** 11 月 30 日 09:26 of an instant, 30 Nov 09:26 in English. */
export const dayMinute = (instant, language) => `${dayMonth(isoDate(instant), language)} ${hourMinute(instant)}`;

/** How many whole minutes ago. */
export const minutesSince = (instant) => Math.max(0, Math.floor((now() - Date.parse(instant)) / 60000));

/** 7 分 40 秒, or 1 小时 5 分 from an hour on. */
export function lasting(instant) {
  const all = Math.max(0, Math.floor((now() - Date.parse(instant)) / 1000));
  return all < 3600
    ? `${Math.floor(all / 60)} 分 ${all % 60} 秒`
    : `${Math.floor(all / 3600)} 小时 ${Math.floor((all % 3600) / 60)} 分`;
}

/** The instant at which it is that date and time here. */
export const instantAt = (isoDate, hourMinute) => new Date(`${isoDate}T${hourMinute}:00+08:00`).toISOString();

/** That many days after an ISO date. */
export const daysAfter = (date, days) => isoDate(Date.parse(`${date}T12:00:00+08:00`) + days * 86400000);
