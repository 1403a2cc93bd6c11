import { dayMonth, hourMinute } from "./clock.js";
import { byId } from "./dom.js";
import { pages } from "./pager.js";
import { NOTICE_KINDS, zh } from "./words.js";

/** A page stays for at least this long, and longer the more there is to read. */
const LEAST = 12000;
const PER_CHARACTER = 220;

/** A notice as the board shows it. */
export const noticeText = ({ kind, title, body, endsOn, objection }) => ({
  kind: NOTICE_KINDS[kind],
  title: zh(title),
  body: zh(body),
  foot: [`到 ${dayMonth(endsOn)}`, objection ? zh(objection) : ""].filter(Boolean).join("，"),
});

/** Today's themed Party day as the board shows it. */
export const partyDayText = ({ theme, startsAt, agenda, branch }) => ({
  kind: "今天 · 主题党日",
  title: `${hourMinute(startsAt)} ${zh(theme)}`,
  body: agenda.map((item) => `${hourMinute(item.startsAt)} ${zh(item.title)}`).join("\n"),
  foot: zh(branch),
});

/** Shows texts one page after the other; show() takes the list that holds from now on and begins with its first. */
export function rotation() {
  let texts = [];
  let next = 0;
  let left = [];
  let timer = 0;

  function turn() {
    if (left.length === 0 && texts.length > 0) {
      next = next % texts.length;
      left = cut(texts[next]);
      next++;
    }
    const page = left.shift();
    byId("notice").hidden = page === undefined;
    if (page !== undefined) {
      draw(page);
      timer = setTimeout(turn, Math.max(LEAST, page.text.length * PER_CHARACTER));
    }
  }

  window.addEventListener("resize", () => {
    left = [];
  });
  return {
    show(list) {
      const same = JSON.stringify(list) === JSON.stringify(texts);
      texts = list;
      if (!same) {
        clearTimeout(timer);
        left = [];
        next = 0;
        turn();
      }
    },
  };
}

/** Fits each page into the place as it is now: what does not fit goes to a further page, it never shrinks. */
function cut({ body, ...whole }) {
  byId("notice").hidden = false;
  draw({ ...whole, count: "（1/9）", text: "" });
  const place = byId("text");
  const all = pages(body, (text) => {
    place.textContent = text;
    return place.scrollHeight <= place.clientHeight;
  });
  return all.map((text, i) => ({ ...whole, text, count: all.length > 1 ? `（${i + 1}/${all.length}）` : "" }));
}

function draw({ kind, title, text, foot, count }) {
  byId("kind").textContent = kind;
  byId("title").textContent = title + count;
  byId("text").textContent = text;
  byId("until").textContent = foot;
}
