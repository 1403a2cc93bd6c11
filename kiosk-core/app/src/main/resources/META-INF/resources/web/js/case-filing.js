import { read, write } from "./api.js";
import { askMatter } from "./case-choice.js";
import { caseForm } from "./case-form.js";
import { receiptView } from "./case-receipt.js";
import { t } from "./case-text.js";
import { swap } from "./dom.js";
import { say, went } from "./shell.js";
import { uuid7 } from "./uuid7.js";

/**
 * A case that a desk files: what for is chosen, the form is filled in, the receipt is read. One at a time, and what was
 * written stays until it is filed or left: the page around it may change, and who goes to another one is asked first.
 *
 * @param place  where form and receipt stand
 * @param tray   asks what for
 */
export function caseFiling(place, tray) {
  let form = null;

  function show(element) {
    swap(place, element);
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
    element.querySelector("input, select, button").focus();
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
      form.querySelector("input").focus();
    }
    return form !== null;
  }

  /** The id of the case is its key as well: however often the form is sent, it is one case. */
  function open(of, { id, path, ticketId }) {
    form = caseForm(of, {
      send: (written) => write(path, { id, itemId: of.item.id, ...written, ticketId }, { withId: false, key: id }),
      filed: (receipt) => {
        form = null;
        show(receiptView(receipt, close));
      },
      leave: close,
    });
    show(form);
  }

  async function fill(ticket, itemId) {
    const item = await read(`/api/catalogue/items/${itemId}`);
    if (went(item) && !isBusy()) {
      open({ item: item.done, number: ticket === null ? "" : ticket.number, note: t("form.fresh") },
        { id: uuid7(), path: "/api/cases", ticketId: ticket === null ? null : ticket.id });
    }
  }

  /** Goes on with what was begun at a kiosk; that it was read is on record. */
  async function takeUp(id) {
    if (isBusy()) {
      return;
    }
    const draft = await read(`/api/cases/drafts/${id}`);
    const item = went(draft) && await read(`/api/catalogue/items/${draft.done.summary.itemId}`);
    if (item && went(item) && !isBusy()) {
      const { summary, form: known, files, language } = draft.done;
      open({ item: item.done, number: summary.number, note: t("form.handed"), known, files, language },
        { id, path: `/api/cases/drafts/${id}/file`, ticketId: null });
    }
  }

  window.addEventListener("beforeunload", (event) => {
    if (form !== null) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  return {
    takeUp,

    /**
     * @param ticket  whose number it is filed on, null where nobody drew one
     * @param itemId  what is known of it already, to be offered first
     */
    begin(ticket, itemId = null) {
      if (!isBusy()) {
        close();
        askMatter(tray, ticket, itemId, { draft: takeUp, item: (id) => fill(ticket, id) });
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
