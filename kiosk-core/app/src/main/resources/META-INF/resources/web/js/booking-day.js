import { daysAfter, hourMinute } from "./clock.js";
import { h } from "./dom.js";
import { t, whenText } from "./booking-text.js";
import { local } from "./text.js";

/** Which day and which line are shown. */
export function rangeView({ date, today, line, lines }, { goTo, choose }) {
  const input = h("input.form-control", { id: "date", type: "date", value: date, "aria-label": t("day.date"), "data-key": "date" });
  input.addEventListener("change", () => input.value !== "" && goTo(input.value));
  return [
    h("div.days-bar",
      h("h2", t("title")),
      button("before", t("day.before"), "←", () => goTo(daysAfter(date, -1))),
      input,
      button("after", t("day.after"), "→", () => goTo(daysAfter(date, 1))),
      date !== today && button("today", t("day.today"), "T", () => goTo(today))),
    h("div.tabs", lines.map(({ id, name }, index) => h("button.tab", {
      type: "button",
      "data-key": `line-${id}`,
      "aria-pressed": String(id === line),
      onclick: () => choose(id),
    }, local(name), h("kbd", String(index + 1))))),
  ];
}

/** What a person has to look after, whatever day is shown. */
export function attentionView({ clashes, gone }, see) {
  return [
    ...clashes.map((pair) => h("p.warning", { role: "alert" },
      t("clash", { line: local(pair[0].lineName), from: whenText(pair[0].from), place: pair[0].place + 1 }),
      pair.map((booking, index) => link(`clash-${booking.id}`, t("clash.see", { number: index + 1 }), () => see(booking))))),
    ...gone.map((booking) => h("p.warning", { role: "alert" },
      t("gone", { line: local(booking.lineName), from: whenText(booking.from) }),
      link(`gone-${booking.id}`, t("gone.see"), () => see(booking)))),
  ];
}

/** The slots of a line's day, with their places. */
export function slotsView({ day, line }, chosen, { take, see }) {
  const plan = line.plan;
  if (day === undefined) {
    const why = plan.desks === 0 ? "slots.no-plan" : line.hours ? "slots.none" : "slots.no-hours";
    return [h("p.note", t(why))];
  }
  return [h("ul.slots", day.slots.map(({ slot, bookings }) => h("li",
    h("time", hourMinute(slot.from)),
    h("div.slot-places",
      bookings.map((booking) => bookedPlace(booking, chosen, see)),
      countyPlaces(slot, bookings),
      Array.from({ length: slot.free }, (_, index) => freePlace(slot, index, take))))))];
}

function bookedPlace(booking, chosen, see) {
  const { id, state, side, maskedName, maskedPhone, shortCode, clash, gone } = booking;
  const mark = clash ? ".is-clash" : gone ? ".is-gone" : ["CANCELLED", "NO_SHOW"].includes(state) ? ".is-over" : "";
  return h(`button.slot-place${mark}`, {
    type: "button",
    "data-key": `see-${id}`,
    "aria-pressed": String(id === chosen),
    onclick: () => see(booking),
  }, maskedName || maskedPhone || `…${shortCode.slice(4)}`,
    h("small", [clash && t("mark.clash"), gone && t("mark.gone"), t(`state.${state}`), side === "COUNTY" && t("place.county")].filter(Boolean).join(" · ")));
}

/** Those of the county's that nobody has yet; whether they are free only the county knows. */
function countyPlaces({ county }, bookings) {
  const taken = bookings.filter(({ state, place }) => ["HELD", "BOOKED", "ARRIVED", "SERVED"].includes(state) && place < county);
  const places = new Set(taken.map(({ place }) => place));
  return Array.from({ length: Math.max(0, county - places.size) }, () => h("span.slot-place.is-county", t("place.county")));
}

const freePlace = (slot, index, take) => h("button.slot-place.is-free", {
  type: "button",
  "data-key": `take-${slot.from}-${index}`,
  onclick: () => take(slot),
}, t("place.free"));

const button = (key, text, hint, run) =>
  h("button.act.small", { type: "button", "data-key": key, onclick: run }, text, h("kbd", hint));

const link = (key, text, run) => h("button.link", { type: "button", "data-key": key, onclick: run }, text);
