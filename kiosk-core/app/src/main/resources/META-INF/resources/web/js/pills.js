import { hourMinute } from "./clock.js";
import { TROUBLES } from "./words.js";

/** 县平台 已同步 / 待传 N / 断开，待传 N. */
export function showLink(pill, { linkUp, linkSince, backlog }) {
  const waiting = backlog > 0 ? `待传 ${backlog}` : "";
  const text = linkUp ? waiting || "已同步" : ["断开", waiting].filter(Boolean).join("，");
  show(pill, `县平台 ${text}`, !linkUp);
  pill.title = linkSince ? `${hourMinute(linkSince)} 起` : "";
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
