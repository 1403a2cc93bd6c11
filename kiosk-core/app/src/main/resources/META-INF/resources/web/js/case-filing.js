import { read, write } from "./api.js";
import { askMatter } from "./case-choice.js";
import { caseForm } from "./case-form.js";
import { receiptView } from "./case-receipt.js";
import { both, t } from "./case-text.js";
import { swap } from "./dom.js";
import { say, went } from "./shell.js";
import { holdPage } from "./unsaved.js";
import { uuid7 } from "./uuid7.js";

const CASES = "/api/cases";
/** What a case was to be filed on and is gone, by what the core says: its number's day is over, its draft ran out. */
const GONE = { "urn:yizhan:cases:not-served": "number", "urn:yizhan:cases:not-found": "draft" };

/**
 * A case that a desk files: what for is chosen, the form is filled in, the receipt is read. One at a time, and what was
 * written stays until it is filed or left: the page around it may change, and who goes to another one is asked first.
 *
 * @param place  where form and receipt stand
 * @param tray   asks what for
 */
export function caseFiling(place, tray) {
  let form = null;
  /** The id of the visit at the desk. */
  let present = null;

  function show(element) {
    swap(place, element);
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
    element.querySelector("[autofocus]").focus();
  }

  function close() {
    form = null;
    place.hidden = true;
    swap(place);
  }

  /** Whether a form is open; then that one has to be done with first. */
  function isBusy() {
    if (form !== null) {
      say(t("form.first"));
      form.querySelector("[autofocus]").focus();
    }
    return form !== null;
  }

  /** Whether the number that is asked about is at the desk no more; nothing is begun on it then. */
  function hasLeft(ticket) {
    const left = ticket !== null && ticket.id !== present;
    if (left) {
      say(t("choose.left", { number: ticket.number }));
    }
    return left;
  }

  /**
   * The id of the case is its key as well: however often the form is sent, it is one case. Where what it was to be
   * filed on is gone, it is one of its own from then on, with another id; the number of a draft that ran out stays.
   *
   * @param way  { id, path, ticketId, number }: the id of the number that it is filed on, and of the draft's
   */
  function open(of, begun) {
    let way = begun;
    async function send(written) {
      const answer = await write(way.path, { id: way.id, itemId: of.item.id, ...written, ticketId: way.ticketId },
        { withId: false, key: way.id });
      const adrift = answer.refused && GONE[answer.refused.type];
      if (adrift) {
        way = { id: uuid7(), path: CASES, ticketId: adrift === "draft" ? way.number : null };
      }
      return { ...answer, adrift };
    }
    form = caseForm(of, {
      send,
      filed: (receipt) => {
        form = null;
        show(receiptView(receipt, close));
      },
      leave: close,
    });
    show(form);
  }

  async function fill(ticket, itemId, came) {
    const item = await read(`/api/catalogue/items/${itemId}`);
    if (went(item) && !isBusy() && !hasLeft(ticket)) {
      open({ item: item.done, number: ticket === null ? "" : ticket.number, note: both("form.fresh"), came },
        { id: uuid7(), path: CASES, ticketId: ticket === null ? null : ticket.id });
    }
  }

  /** Goes on with what was begun at a kiosk; that it was read is on record. */
  async function takeUp(id) {
    if (isBusy()) {
      return;
    }
    const draft = await read(`${CASES}/drafts/${id}`);
    const item = went(draft) && await read(`/api/catalogue/items/${draft.done.summary.itemId}`);
    if (item && went(item) && !isBusy()) {
      const { summary, form: known, files, language } = draft.done;
      open({ item: item.done, number: summary.number, note: both("form.handed"), known, files, language },
        { id, path: `${CASES}/drafts/${id}/file`, ticketId: null, number: summary.ticketId });
    }
  }

  holdPage(() => form !== null);

  return {
    takeUp,

    /**
     * @param ticket  whose number it is filed on, null where nobody drew one
     * @param itemId  what is known of it already, to be offered first
     * @param came    { relation, principal, agent }: who came for whom, as far as that is known
     */
    begin(ticket, itemId = null, came = {}) {
      if (!isBusy()) {
        close();
        const ask = (asked) => {
          if (!hasLeft(ticket)) {
            tray.open({ ...asked, about: ticket });
          }
        };
        askMatter(ask, ticket, itemId, { draft: takeUp, item: (id) => fill(ticket, id, came) });
      }
    },

    /** That visit is at the desk now, or none: what was asked about another is asked no more. */
    attend(ticket) {
      present = ticket === null ? null : ticket.id;
      const about = tray.about();
      if (about !== null && hasLeft(about)) {
        tray.close();
      }
    },

    /** The receipt has been read. */
    dismiss() {
      if (form === null) {
        close();
      }
    },
  };
}
