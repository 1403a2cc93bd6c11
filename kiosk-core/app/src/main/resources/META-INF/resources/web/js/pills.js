import { hourMinute } from "./clock.js";
import { linkTrouble, TROUBLES } from "./words.js";

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

/** How the last print went tells how the printer is; before the first nobody knows. */
export function showPrinter(pill, prints) {
  const last = prints
    .filter(({ state }) => state === "CONFIRMED" || state === "FAILED")
    .reduce((latest, print) => (latest === null || latest.at < print.at ? print : latest), null);
  if (last === null) {
    pill.hidden = true;
    return;
  }
  const failed = last.state === "FAILED";
  show(pill, failed ? `小票机 ${TROUBLES[last.trouble] || "没打出来"}` : "小票机 正常", failed);
}

function show(pill, text, attention) {
  pill.textContent = text;
  pill.classList.toggle("attention", attention);
  pill.hidden = false;
}
