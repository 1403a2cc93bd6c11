/** How long a call stands alone at the top before the next takes its place; less while many wait for theirs. */
const STANDS = 4000;
const HURRIES = 1800;
const MANY = 4;
const EARLIER = 4;
/** A call older than this helps nobody: it is listed, but not announced. */
const TOO_LATE = 60000;
const REMEMBERED = 200;

/** Numbers begin anew each day. */
const keyOf = ({ number, at }) => `${number} ${at}`;

/**
 * The calls as a board shows them. Of several within seconds each stands at the top in its turn, in the order they were
 * made; what the core lists counts for everything else, so that a call that was taken back goes.
 *
 * @param draw  shows (top, earlier, isNew); top is null before the first call
 * @param now   epoch milliseconds by the core's clock
 */
export function boardCalls(draw, now) {
  const seen = new Set();
  let begun = false;
  let top = null;
  let earlier = [];
  let waiting = [];
  /** What the core listed last, and whether no call was heard since. */
  let listed = [];
  let isUpToDate = false;
  let newest = 0;
  let timer = 0;

  /** A call from the stream, with the cursor of its event. */
  function heard(call, cursor) {
    newest = Math.max(newest, cursor);
    isUpToDate = false;
    if (!seen.has(keyOf(call))) {
      announce(call);
      advance();
    }
  }

  /** What the core lists. A list from before the last call that was heard is passed over: the next is on its way. */
  function told({ cursor, current, earlier: before }) {
    if (cursor < newest) {
      return;
    }
    listed = current === null ? [] : [current, ...before];
    isUpToDate = true;
    waiting = waiting.filter((call) => listed.length > EARLIER || listed.some((one) => keyOf(one) === keyOf(call)));
    listed.filter((call) => !seen.has(keyOf(call))).reverse().forEach((call) => {
      if (begun && now() - Date.parse(call.at) < TOO_LATE) {
        announce(call);
      } else {
        remember(call);
      }
    });
    begun = true;
    advance();
  }

  function announce(call) {
    remember(call);
    waiting = [...waiting.filter(({ number }) => number !== call.number), call];
  }

  function remember(call) {
    seen.add(keyOf(call));
    if (seen.size > REMEMBERED) {
      seen.delete(seen.values().next().value);
    }
  }

  /** Brings the next to the top, unless the one there has just come. */
  function advance() {
    if (timer !== 0) {
      return;
    }
    if (waiting.length === 0) {
      rest();
      return;
    }
    const [next, ...others] = waiting;
    waiting = others;
    earlier = [top, ...earlier].filter((call) => call !== null && call.number !== next.number).slice(0, EARLIER);
    top = next;
    timer = setTimeout(() => {
      timer = 0;
      advance();
    }, waiting.length > MANY ? HURRIES : STANDS);
    draw(top, earlier, true);
  }

  /** Nothing waits to be announced: what the core lists is what there is. */
  function rest() {
    if (isUpToDate) {
      [top = null, ...earlier] = listed;
      draw(top, earlier, false);
    }
  }

  return { heard, told };
}
