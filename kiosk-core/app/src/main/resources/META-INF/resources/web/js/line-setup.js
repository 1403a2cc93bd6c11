import { read, write } from "./api.js";
import { h } from "./dom.js";
import { t } from "./queue-text.js";
import { me, went } from "./shell.js";
import { local } from "./text.js";

const OVERNIGHT = ["", "CLOSE", "CARRY"];
const wholes = { inputmode: "numeric", maxlength: 4, autocomplete: "off" };

/**
 * Which lines each desk and each person serves, how the lines are numbered, and which lines items want, as an admin sets
 * them; null for others.
 */
export async function readSetup(desks, lines) {
  if (!me.may("admin")) {
    return null;
  }
  const people = await read("/api/staff/colleagues");
  const owners = [
    ...desks.map(({ number }) => ({ name: t("desks.one-long", { desk: number }), path: `/api/queue/desks/${number}/services` })),
    ...(people.done || []).map(({ account, name }) => ({ name, path: `/api/queue/staff/${account}/services` })),
  ];
  const [pools, numbering, wanted] = await Promise.all([
    all(owners, ({ path }) => path),
    all(lines, ({ id }) => `/api/queue/services/${id}/numbering`),
    read("/api/queue/wanted-services"),
  ]);
  return pools === null || numbering === null || !wanted.done ? null : { lines, pools, numbering, wanted: wanted.done };
}

/** Each together with what the core keeps of it; null when it does not answer for all. */
async function all(of, path) {
  const answers = await Promise.all(of.map((one) => read(path(one))));
  return answers.every(({ done }) => done) ? of.map((one, i) => ({ ...one, ...answers[i].done })) : null;
}

export function setupView({ lines, pools, numbering }, again) {
  return [
    h("h2", t("setup.pools")),
    h("p.note", t("setup.pools-note")),
    h("ul.lines", pools.map((pool) => poolRow(pool, lines, again))),
    h("h2", t("setup.numbering")),
    h("p.note", t("setup.numbering-note")),
    h("ul.lines", numbering.map((line) => numberingRow(line, again))),
  ];
}

/** Each tick is saved at once. */
function poolRow({ name, path, services }, lines, again) {
  const ticks = lines.map((line) => {
    const input = h("input", { type: "checkbox", value: line.id, checked: services.includes(line.id), "data-key": `${path} ${line.id}` });
    return h("label.choice", input, h("span", local(line.name)));
  });
  const row = h("li.pool", h("div", h("strong", name), h("small", services.length === 0 ? t("setup.all") : "")), h("div.ticks", ticks));
  row.addEventListener("change", async () => {
    const chosen = [...row.querySelectorAll("input:checked")].map(({ value }) => value);
    went(await write(path, { services: chosen }, { method: "PUT", withId: false }));
    await again();
  });
  return row;
}

function numberingRow({ id, prefix, name, first, last, overnight }, again) {
  const label = (key) => ({ "aria-label": `${local(name)} ${t(key)}` });
  const from = h("input.form-control", { ...wholes, ...label("setup.first"), value: first });
  const until = h("input.form-control", { ...wholes, ...label("setup.last"), value: last });
  const night = h("select.form-select", label("setup.overnight"), OVERNIGHT.map((rule) =>
    h("option", { value: rule, selected: rule === (overnight || "") }, t(`setup.overnight.${rule || "CENTER"}`))));
  const form = h("form.setting.numbering", { novalidate: true }, from, until, night, h("button.act.small", t("setup.save")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = { first: Number(from.value), last: Number(until.value), overnight: night.value || null };
    went(await write(`/api/queue/services/${id}/numbering`, body, { method: "PUT", withId: false }));
    await again();
  });
  return h("li", h("b.number", prefix), h("div", local(name)), form);
}
