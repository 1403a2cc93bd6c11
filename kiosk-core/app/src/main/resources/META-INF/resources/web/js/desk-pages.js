import { read } from "./api.js";
import { went } from "./shell.js";

/**
 * All who stand in the line, or all that is aside, page by page: what the desk's screen shows at once are the first
 * fifty. One of the two is open at a time, or none.
 *
 * @param draw  draws the page as it is
 */
export function deskPages(draw) {
  /** What was asked for last: { of: "line" or "aside", after: with what each page until this one was asked for }. */
  let wanted = null;
  /** What is shown: the same with its visits, and with what the next is asked for. */
  let page = null;

  async function turn(of, after) {
    const asked = { of, after };
    wanted = asked;
    const last = after[after.length - 1];
    const answer = await read(`/api/queue/${of}${last === "" ? "" : `?after=${last}`}`);
    if (wanted !== asked) {
      return;
    }
    if (answer.done) {
      page = { ...asked, visits: answer.done.visits, next: answer.done.next };
      draw();
    } else {
      went(answer);
    }
  }

  function close() {
    wanted = null;
    page = null;
  }

  return {
    open: (of) => turn(of, [""]),

    /** What is open: { visits, number, back(), on(), close() }, of which back and on are null at an end; else null. */
    of(of) {
      if (page === null || page.of !== of) {
        return null;
      }
      const { after, visits, next } = page;
      return {
        visits,
        number: after.length,
        back: after.length > 1 ? () => turn(of, after.slice(0, -1)) : null,
        on: next === null ? null : () => turn(of, [...after, next]),
        close: () => {
          close();
          draw();
        },
      };
    },

    visits: () => (page === null ? [] : page.visits),

    /** What happened meanwhile is read with everything else. */
    async again() {
      if (wanted !== null) {
        await turn(wanted.of, wanted.after);
      }
    },

    close,
  };
}
