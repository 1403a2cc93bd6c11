import { read } from "./api.js";

/**
 * The visit that somebody looks at beside the one at their desk: one in a list of the page, or one that was looked for
 * and stands in none. What happened to it is read with it.
 *
 * @param seen  answers the visits that are in the page's lists now
 * @param draw  draws the page as it is
 */
export function openedVisit(seen, draw) {
  let id = null;
  /** One that was looked for, as it was last read; one of a list is let go with its place there. */
  let sought = null;
  /** { of: "<id> <version>", intervals }; the version is left out where that one could not be read. */
  let story = { of: "", intervals: [] };

  const listed = () => seen().find((ticket) => ticket.id === id);
  const ticket = () => listed() || (sought === null ? undefined : sought);

  async function again() {
    const asked = id;
    if (asked === null) {
      return;
    }
    if (listed() === undefined && sought !== null) {
      const answer = await read(`/api/queue/tickets/${asked}`);
      if (answer.done && asked === id) {
        sought = answer.done;
        draw();
      }
    }
    await readStory();
  }

  async function readStory() {
    const of = ticket() === undefined ? "" : `${id} ${ticket().version}`;
    if (of === story.of || of === "") {
      return;
    }
    story = { of, intervals: story.of.startsWith(`${id} `) ? story.intervals : [] };
    const answer = await read(`/api/queue/tickets/${id}/intervals`);
    if (story.of !== of) {
      return;
    }
    if (answer.done) {
      story.intervals = answer.done;
      draw();
    } else {
      story.of = `${id} `;
    }
  }

  return {
    id: () => id,
    ticket,
    story: () => (id !== null && story.of.startsWith(`${id} `) ? story.intervals : []),

    /** Opens that one, or closes it if it is open. */
    toggle(chosen) {
      id = id === chosen ? null : chosen;
      sought = null;
      draw();
      again();
    },

    /** Opens one that was just read, wherever it stands. */
    show(found) {
      id = found.id;
      sought = found;
      draw();
      again();
    },

    close() {
      id = null;
      sought = null;
    },

    /** What became of it is read with everything else. */
    again,
  };
}
