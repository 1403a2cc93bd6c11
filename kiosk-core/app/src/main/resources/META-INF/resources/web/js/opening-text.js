import { bundle } from "./text.js";
import en from "./text/opening.en.js";
import zh from "./text/opening.zh-CN.js";

/** The texts of the page of hours and days. */
export const t = bundle({ "zh-CN": zh, en });

const SPAN = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** 08:30-12:00 14:00-17:30 of [{ from, until }]. */
export const spansText = (spans) =>
  spans.map(({ from, until }) => `${from.slice(0, 5)}-${until.slice(0, 5)}`).join(" ");

/** The spans of such a text, none of an empty one, null of one that cannot be read. */
export function spansOf(text) {
  const parts = text.trim().replace(/：/g, ":").replace(/[－—~～]/g, "-").split(/[\s，,、]+/).filter((part) => part !== "");
  return parts.every((part) => SPAN.test(part))
    ? parts.map((part) => part.split("-")).map(([from, until]) => ({ from, until }))
    : null;
}
