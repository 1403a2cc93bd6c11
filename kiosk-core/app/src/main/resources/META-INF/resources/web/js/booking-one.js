import { hourMinute } from "./clock.js";
import { h } from "./dom.js";
import { codeText, t, whenText } from "./booking-text.js";
import { sureButton } from "./sure.js";
import { local } from "./text.js";

/** The eight digits of somebody who stands at the desk; come(code) gives a number. */
export function comingForm(come) {
  const input = h("input.form-control", { id: "code", inputmode: "numeric", maxlength: 9, autocomplete: "off" });
  const form = h("form.inline", { novalidate: true },
    h("label.form-label", { for: "code" }, t("coming")),
    input,
    h("button.act.small", { "data-key": "come" }, t("coming.go")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await come(input.value.replace(/\s/g, ""))) {
      form.reset();
    }
  });
  return form;
}

/** A place that is kept while somebody decides. */
export function heldForm(booking, { confirm, giveUp }) {
  const form = h("form", { novalidate: true, "data-held": booking.id },
    h("h2", `${local(booking.lineName)} ${whenText(booking.from)}`),
    h("p.note", t("one.held", { until: hourMinute(booking.heldUntil) })),
    h("label.form-label", { for: "name" }, t("one.name")),
    h("input.form-control", { id: "name", maxlength: 40, autocomplete: "off" }),
    h("label.form-label", { for: "phone" }, t("one.phone")),
    h("input.form-control", { id: "phone", inputmode: "numeric", maxlength: 11, autocomplete: "off" }),
    h("p.note", t("one.phone.why")),
    h("div.inline",
      h("button.act.main", { "data-key": "confirm" }, t("one.confirm"), h("kbd", "⏎")),
      h("button.act", { type: "button", "data-key": "give-up", onclick: giveUp }, t("one.give-up"), h("kbd", "Esc"))));
  const value = (id) => form.querySelector(`#${id}`).value.trim() || null;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    confirm({ name: value("name"), phone: value("phone") });
  });
  return form;
}

/** A booking, with what may be done with it. */
export function bookingView(booking, { moving, contact }, does) {
  const { id, from, until, lineName, shortCode, side, state, actions, maskedName, maskedPhone } = booking;
  const may = (action) => actions.includes(action);
  return [
    h("h2", t("one.title")),
    h("p.title", `${whenText(from)}–${hourMinute(until)}`),
    h("p", `${local(lineName)} · ${t(`state.${state}`)} · ${t(`one.side.${side}`)}`),
    h("p", [maskedName, maskedPhone].filter(Boolean).join(" ")),
    state === "BOOKED" && h("p", t("one.code"), h("br"), h("span.booked-code", codeText(shortCode))),
    state === "BOOKED" && h("img.booked-qr", { src: `/api/bookings/${id}/qr`, alt: t("one.code") }),
    moving && h("p.warning", t("one.moving")),
    h("div.inline.actions",
      may("ARRIVE") && act("arrive", t("act.ARRIVE"), "A", does.arrive, ".main"),
      may("MOVE") && act("move", moving ? t("act.MOVE.stop") : t("act.MOVE"), "M", does.move),
      state === "BOOKED" && act("print", t("act.print"), "P", does.print),
      act("contact", t("one.contact"), "C", does.contact),
      may("CANCEL") && sureButton(`cancel-${id}`, t("act.CANCEL"), t("act.CANCEL.sure"), does.cancel)),
    contact && h("p.note", t("one.contact.read")),
    contact && h("p.title", [contact.name, contact.phone].filter(Boolean).join(" ") || t("one.contact.none")),
  ];
}

const act = (key, text, hint, run, kind = "") =>
  h(`button.act.small${kind}`, { type: "button", "data-key": key, onclick: run }, text, h("kbd", hint));
