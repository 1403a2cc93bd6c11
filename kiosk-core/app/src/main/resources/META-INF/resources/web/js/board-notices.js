import { dayMonth } from "./clock.js";
import { byId } from "./dom.js";
import { pages } from "./pager.js";
import { NOTICE_KINDS, zh } from "./words.js";

/** A page stays for at least this long, and longer the more there is to read. */
const LEAST = 12000;
const PER_CHARACTER = 220;

/** Shows notices one page after the other; show() takes the list that holds from now on. */
export function rotation() {
  let notices = [];
  let next = 0;
  let left = [];
  let timer = 0;

  function turn() {
    if (left.length === 0 && notices.length > 0) {
      next = next % notices.length;
      left = cut(notices[next]);
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
      const same = JSON.stringify(list) === JSON.stringify(notices);
      notices = list;
      if (!same) {
        clearTimeout(timer);
        left = [];
        turn();
      }
    },
  };
}

/** Fits each page into the place as it is now: what does not fit goes to a further page, it never shrinks. */
function cut(notice) {
  const whole = { kind: NOTICE_KINDS[notice.kind], title: zh(notice.title), until: until(notice), count: "" };
  byId("notice").hidden = false;
  draw({ ...whole, count: "（1/9）", text: "" });
  const place = byId("text");
  const all = pages(zh(notice.body), (text) => {
    place.textContent = text;
    return place.scrollHeight <= place.clientHeight;
  });
  return all.map((text, i) => ({ ...whole, text, count: all.length > 1 ? `（${i + 1}/${all.length}）` : "" }));
}

const until = ({ endsOn, objection }) =>
  [`到 ${dayMonth(endsOn)}`, objection ? zh(objection) : ""].filter(Boolean).join("，");

function draw({ kind, title, text, until: end, count }) {
  byId("kind").textContent = kind;
  byId("title").textContent = title + count;
  byId("text").textContent = text;
  byId("until").textContent = end;
}
