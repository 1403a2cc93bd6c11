import { hourMinute } from "./clock.js";
import { t } from "./shell-text.js";
import { linkTrouble, printerText } from "./words.js";

/** 县平台 已同步 / 待传 N / 断开，没有回应，待传 N; the whole sentence shows when the mouse rests on it. */
export function showLink(pill, { linkUp, linkSince, linkReason, backlog }) {
  const trouble = linkTrouble(linkReason);
  const parts = [
    linkUp ? "" : "断开",
    trouble === null ? "" : trouble.short,
    backlog > 0 ? `待传 ${backlog}` : "",
  ].filter(Boolean);
  show(pill, `县平台 ${parts.join("，") || "已同步"}`, !linkUp || trouble !== null);
  pill.title = [linkSince ? `${hourMinute(linkSince)} 起` : "", trouble === null ? "" : trouble.sentence]
    .filter(Boolean).join("，");
}

/** How the printer is; what to do about it shows when the mouse rests on it. */
export function showPrinter(pill, { finding, well }) {
  const { short, todo } = printerText(finding);
  show(pill, `小票机 ${short}`, !well);
  pill.title = todo;
  pill.hidden = finding === "PRINTER_NONE";
}

/** Shown while the core does not believe its own clock; it leads to where that is put right. */
export function showClock(pill, { timeTrusted }) {
  pill.textContent = t("clock.doubt");
  pill.title = t("clock.doubt.why");
  pill.hidden = timeTrusted;
}

function show(pill, text, attention) {
  pill.textContent = text;
  pill.classList.toggle("attention", attention);
  pill.hidden = false;
}
