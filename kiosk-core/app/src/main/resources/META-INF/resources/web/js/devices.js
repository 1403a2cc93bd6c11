import { read, write } from "./api.js";
import { dayMinute, hourMinute, isoDate, now } from "./clock.js";
import { drawCornerPins, readCornerPins } from "./corner-pins.js";
import { byId, h, swap } from "./dom.js";
import { me, readTime, say, start, went } from "./shell.js";
import { CHANGES, CLIENT_KINDS, ORIGINS, PRINT_STATES, printerText, SETTINGS, slipName, TROUBLES } from "./words.js";

const admin = me.may("admin");
const MOST_REJECTED = 5;

let printer = null;
let prints = [];
let clients = [];
let settings = [];
let rejected = [];
let center = null;
let code = null;

async function readDevices() {
  const [found, printed, enrolled, chosen, aside, told, pins] = await Promise.all([
    read("/api/devices/printer"),
    read("/api/devices/prints"),
    admin ? read("/api/devices/clients") : { done: [] },
    admin ? read("/api/settings") : { done: [] },
    admin ? read("/api/journal/rejected") : { done: [] },
    readTime(),
    readCornerPins(),
  ]);
  if (!found.done || !printed.done || !enrolled.done || !chosen.done || !aside.done || !told.done || !pins) {
    return false;
  }
  rejected = aside.done;
  center = told.done;
  printer = found.done;
  prints = printed.done;
  clients = enrolled.done;
  settings = chosen.done;
  draw();
  return true;
}

function draw() {
  swap(byId("prints"), ...printList());
  drawCornerPins();
  drawClockCheck();
  const panel = byId("admin");
  if (admin && panel.children.length === 0) {
    panel.append(
      h("section.card", { "aria-label": "县里发来、没能采用的", id: "rejected", hidden: true }),
      h("section.card", { "aria-label": "登记的设备" }, h("div", { id: "clients" }), enrolForm(), h("div", { id: "code" })),
      h("section.card", { "aria-label": "设置" }, h("h2", "设置"), h("div", { id: "settings" })));
  }
  if (admin) {
    swap(byId("clients"), ...clientList());
    swap(byId("code"), code !== null && codeView());
    drawSettings();
    drawRejected();
  }
}

/** Shown only while the core does not believe its own clock. */
function drawClockCheck() {
  const place = byId("clock-check");
  const believed = center === null || center.timeTrusted;
  place.hidden = believed;
  if (believed) {
    swap(place);
    return;
  }
  const button = h("button.act.small", { type: "button", "data-key": "clock-right" }, "时间是对的");
  button.addEventListener("click", async () => {
    button.disabled = true;
    went(await write("/api/clock/trust", { at: new Date(now()).toISOString() }, { withId: false }));
    await readDevices();
    button.disabled = false;
  });
  swap(place,
    h("h2", "主机的时间"),
    h("p", `主机今天的日期是 ${isoDate(now())}，几点几分在右上角。它的钟走错过，现在还不敢信。`),
    h("p.note", admin
      ? "和手机对一下，日期和时间都一样，就按下面。会记下是谁按的。"
      : "请管理员登录，在这里和手机对一下时间。"),
    admin && button);
}

/** Shown only when there is something to look after. */
function drawRejected() {
  const place = byId("rejected");
  place.hidden = rejected.length === 0;
  swap(place,
    h("h2", "县里发来、没能采用的", h("span", `${rejected.length} 条`)),
    rejected.length > MOST_REJECTED && h("p.note", `只列最近 ${MOST_REJECTED} 条。`),
    h("ul.lines", rejected.slice(0, MOST_REJECTED).map(({ kind, reason, at }) => h("li",
      h("div", h("strong", CHANGES[kind] || kind), h("small", dayMinute(at)), h("small", { lang: "en" }, reason))))));
}

function printList() {
  return [
    h("h2", "打印", h("span", `${prints.length} 张`)),
    printerView(),
    prints.length === 0 ? h("p.quiet", "还没有打过。") : h("ul.lines", prints.map((print) => h("li",
      h("div",
        h("strong", slipName(print)),
        h("small", `${dayMinute(print.at)}，试了 ${print.attempts} 次`)),
      h(`span.stage.${print.state.toLowerCase()}`, PRINT_STATES[print.state],
        print.trouble && `：${TROUBLES[print.trouble]}`),
      print.state === "FAILED" && press(print)))),
  ];
}

function printerView() {
  const { short, todo } = printerText(printer.finding);
  return h("p", { id: "printer-now" }, "小票机 ",
    h(`span.stage.${printer.well ? "confirmed" : "failed"}`, short), " ", h("small", todo));
}

function press(print) {
  const button = h("button.act.small", { type: "button", "data-key": print.id }, "再打一次");
  button.addEventListener("click", async () => {
    button.disabled = true;
    went(await write(`/api/devices/prints/${print.id}/retry`));
    await readDevices();
    button.disabled = false;
  });
  return button;
}

function clientList() {
  return [
    h("h2", "登记的设备", h("span", `${clients.length} 台`)),
    h("ul.lines", clients.map((client) => h("li",
      h("div", h("strong", client.name), h("small", `${dayMinute(client.enrolledAt)} 登记`)),
      h("span", CLIENT_KINDS[client.kind])))),
  ];
}

function enrolForm() {
  const form = h("form.inline", { novalidate: true },
    h("select.form-select", { "aria-label": "设备类别", name: "kind" },
      Object.entries(CLIENT_KINDS).map(([id, name]) => h("option", { value: id }, name))),
    h("input.form-control", { "aria-label": "名称", name: "name", placeholder: "名称，例如 kiosk-2", maxlength: 40, autocomplete: "off" }),
    h("button.act.small", "做登记码"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = form.elements.name.value.trim();
    if (name === "") {
      say("请填名称。");
      return;
    }
    const answer = await write("/api/devices/codes", { kind: form.elements.kind.value, name }, { withId: false });
    if (went(answer)) {
      code = { ...answer.done, name };
      form.elements.name.value = "";
      draw();
    }
  });
  return form;
}

function codeView() {
  return h("p.code", `${code.name} 的登记码 `, h("b", code.code), `，${hourMinute(code.expiresAt)} 前用一次`,
    code.fingerprint && h("small", `。从局域网登记，先核对主机证书的指纹：${code.fingerprint}`));
}

/** A row that somebody types in is left as it is. */
function drawSettings() {
  const place = byId("settings");
  if (!place.contains(document.activeElement)) {
    swap(place, h("ul.lines", settings.map(settingRow)));
  }
}

function settingRow(setting) {
  const input = settingInput(setting);
  const button = h("button.act.small", { hidden: true }, "改");
  const form = h("form.setting", input, button);
  input.addEventListener("input", () => {
    button.hidden = input.value.trim() === setting.value;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await write(
      `/api/settings/${setting.name}`, { value: input.value.trim() }, { method: "PUT", withId: false });
    if (answer.refused && answer.refused.violations) {
      say("这个值不合适，没有改。");
    } else {
      went(answer);
    }
    input.blur();
    await readDevices();
  });
  return h("li", h("div", h("strong", nameOf(setting)), h("small", `${ORIGINS[setting.origin]}定的`)), form);
}

function settingInput(setting) {
  const label = { "aria-label": nameOf(setting) };
  if (!["true", "false"].includes(setting.value)) {
    return h("input.form-control", { ...label, value: setting.value, maxlength: 200, autocomplete: "off" });
  }
  return h("select.form-select", label, [["true", "是"], ["false", "否"]].map(([value, text]) =>
    h("option", { value, selected: value === setting.value }, text)));
}

const nameOf = ({ name, meaning }) => SETTINGS[name] || meaning;

start({ events: ["devices.print", "journal.link"], draw, read: readDevices });
