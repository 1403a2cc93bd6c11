import { read, write } from "./api.js";
import { isMissedByNext } from "./desk-offers.js";
import { t } from "./queue-text.js";
import { me, say, went } from "./shell.js";
import { language } from "./text.js";

const PATHS = {
  START: "start",
  FINISH: "finish",
  RECALL: "recall",
  MISS: "miss",
  HOLD: "hold",
  PUT_BACK: "put-back",
  TRANSFER: "transfer",
  ASK_PAPERS: "papers",
  REQUEUE: "requeue",
  RETURN: "return",
  CANCEL: "cancel",
  CLASSIFY: "priority",
  CALL: "call",
  UNDO: "undo",
};
/** After a call the button for the next rests this long: a space bar pressed twice must not call two people. */
const SETTLE = 1000;
const STEPS_KEPT = 10;

/**
 * What a desk does, one thing after the other: what is pressed while another is under way waits for it, and the same
 * pressed again is the same wish. Each step carries the version it was decided on, so that nobody moves a number that
 * somebody else has just moved; whatever comes of it, the page is read again.
 *
 * @param again  reads and draws the page
 * @param draw   draws it as it is
 */
export function deskWork({ again, draw }) {
  /** What is under way or waits. */
  const wished = new Set();
  let before = Promise.resolve();
  let settling = false;
  /** What was done here, the latest first, for as long as the page is open. */
  let steps = [];

  /** Answers null where that is wished for already. */
  function once(wish, work) {
    if (wished.has(wish)) {
      return Promise.resolve(null);
    }
    wished.add(wish);
    const turn = before.then(() => take(wish, work));
    before = turn.catch(() => null);
    return turn;
  }

  async function take(wish, work) {
    draw();
    try {
      const answer = await work();
      went(answer);
      await again();
      return answer;
    } finally {
      wished.delete(wish);
      draw();
    }
  }

  const asked = (path, body) => once(`${path} ${JSON.stringify(body)}`, () => write(path, body));

  function remember(answer, what) {
    if (answer !== null && answer.done && answer.done.actions.includes("UNDO")) {
      const { id, number } = answer.done;
      steps = [{ id, number, what: t(`done.${what}`) }, ...steps].slice(0, STEPS_KEPT);
      draw();
    }
  }

  async function undoNow(id) {
    const now = await read(`/api/queue/tickets/${id}`);
    return now.done
      ? write(`/api/queue/tickets/${id}/undo`, { version: now.done.version, cause: "MISTAKE" })
      : now;
  }

  return {
    isBusy: () => wished.size > 0,
    isSettling: () => settling,
    lastStep: () => (steps.length > 0 ? steps[0] : null),

    async act(action, { id, version }, more = {}) {
      const body = action === "CALL" ? { version, desk: me.desk, ...more } : { version, ...more };
      remember(await asked(`/api/queue/tickets/${id}/${PATHS[action]}`, body), action);
    },

    /** Calls the next in one step of the core's, which finishes what is at the desk, or misses who did not come. */
    async next(current) {
      if (settling) {
        return;
      }
      settling = true;
      const body = current === null ? {} : { version: current.version };
      const called = await asked(`/api/queue/desks/${me.desk}/next`, body);
      if (called !== null && called.done && current !== null) {
        const what = isMissedByNext(current) ? "MISS_BY_NEXT" : "FINISH";
        remember({ done: { ...current, actions: called.done.actions } }, what);
      }
      remember(called, "next");
      setTimeout(() => {
        settling = false;
        draw();
      }, SETTLE);
    },

    addErrand: ({ id }, errand) => asked(`/api/queue/tickets/${id}/errands`, errand),

    /** @param what  `done`, `mandate` or `drop` */
    errand: ({ id }, errand, what, body) => asked(`/api/queue/tickets/${id}/errands/${errand.id}/${what}`, body),

    async reprint({ id, number }) {
      const answer = await asked(`/api/queue/tickets/${id}/reprint`, null);
      if (answer !== null && answer.done) {
        say(t("reprinted", { number }));
      }
    },

    note: ({ id }, text) => asked(`/api/queue/tickets/${id}/notes`, { text }),

    dropNote: ({ id, ticketId }) => asked(`/api/queue/tickets/${ticketId}/notes/${id}/drop`, { cause: "MISTAKE" }),

    seen: ({ id }) => asked(`/api/queue/tickets/${id}/class-seen`, { cause: "SEEN" }),

    async visit(serviceId, done) {
      remember(await asked(`/api/queue/desks/${me.desk}/visits`, { serviceId, done }), "visit");
    },

    /** The number that was drawn, or null. */
    async drawNumber(serviceId, priority) {
      const answer = await asked("/api/queue/tickets", { serviceId, priority, language });
      return answer !== null && answer.done ? answer.done : null;
    },

    pause: (body) => asked(`/api/opening/desks/${me.desk}/pause`, body),

    resume: () => asked(`/api/opening/desks/${me.desk}/resume`, {}),

    async undo(fallback) {
      const answer = await once("undo", () => undoNow(steps.length > 0 ? steps[0].id : fallback));
      if (answer === null || answer.offline) {
        return;
      }
      steps = steps.slice(1);
      draw();
      if (answer.done) {
        const { number, state } = answer.done;
        say(t("undone", { number, state: t(`state.${state}`) }));
      }
    },
  };
}
