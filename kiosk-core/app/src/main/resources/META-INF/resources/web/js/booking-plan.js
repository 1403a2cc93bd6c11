import { write } from "./api.js";
import { h } from "./dom.js";
import { t } from "./booking-text.js";
import { say, went } from "./shell.js";

const FIELDS = ["minutes", "desks", "visitMinutes", "percent", "daysAhead"];

/** How a line is booked, for an admin; again() reads the page anew. */
export function planForm({ id, plan }, again) {
  const form = h("form", { novalidate: true, "data-line": id },
    h("h2", t("plan.title")),
    h("div.week.rules", FIELDS.map((name) => h("label", h("span", t(`plan.${name}`)),
      h("input.form-control", { name, inputmode: "numeric", maxlength: 3, autocomplete: "off", value: plan[name] })))),
    h("p.note", t("plan.note", { places: places(plan) })),
    h("button.act.small", { "data-key": "save-plan" }, t("plan.save")));
  const chosen = () => Object.fromEntries(FIELDS.map((name) => [name, Number(form.elements[name].value.trim() || NaN)]));
  form.addEventListener("input", () => {
    form.dataset.touched = "yes";
    form.querySelector(".note").textContent = t("plan.note", { places: places(chosen()) || 0 });
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = chosen();
    if (Object.values(body).some((value) => !Number.isInteger(value)) || body.visitMinutes > body.minutes) {
      say(t("plan.wrong"));
    } else if (went(await write(`/api/bookings/lines/${id}/plan`, body, { method: "PUT", withId: false }))) {
      delete form.dataset.touched;
      say(t("plan.saved"));
      await again();
    }
  });
  return form;
}

const places = ({ minutes, desks, visitMinutes, percent }) =>
  Math.floor((desks * Math.floor(minutes / visitMinutes) * percent) / 100);
