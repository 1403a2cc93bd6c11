import { read, write } from "./api.js";
import { hourMinute, instantAt, isoDate, now } from "./clock.js";
import { byId, h, swap } from "./dom.js";
import { kioskName } from "./kiosks.js";
import { isOnline, start, went } from "./shell.js";
import { sureButton } from "./sure.js";
import { zh } from "./words.js";

const STEPS = ["奏唱国歌", "重温入党誓词", "诵读党章", "交纳党费", "集中学习", "公开党务", "民主议事"];
const STEP_MINUTES = 10;

let branches = [];
let register = null;
let form = null;

async function readDay() {
  const today = await read("/api/partyday/today");
  if (!today.done) {
    return false;
  }
  const open = today.done.day;
  if (open !== null && open !== undefined) {
    const answer = await read(`/api/partyday/days/${open.id}/register`);
    register = answer.done || null;
    form = null;
  } else if (register !== null) {
    const closed = await read(`/api/partyday/days/${register.day.id}/register`);
    register = closed.done || null;
  }
  if (branches.length === 0) {
    const answer = await read("/api/partyday/branches");
    branches = answer.done || [];
  }
  draw();
  return true;
}

function draw() {
  if (register !== null) {
    swap(byId("day"), ...registerView(register));
  } else if (branches.length > 0 && form === null) {
    form = openingForm();
    swap(byId("day"), form);
  }
}

function registerView({ day, signIns, refused }) {
  return [
    h("div.day",
      h("div",
        h("h2", `${zh(day.branch)} · ${day.open ? "签到中" : "已结束"}`),
        h("p.title.solemn", zh(day.theme)),
        h("p.big", { id: "count" }, `${day.signedIn} / ${day.members}`, h("small", " 人已签到")),
        h("p", refused === 0 ? "没有刷不上的卡。" : `有 ${refused} 次卡没有通过，都已记下。`),
        h("dl.story", day.agenda.map(({ title, startsAt }) => [h("dt", hourMinute(startsAt)), h("dd", zh(title))])),
        day.open && isOnline() && closing(day)),
      h("div",
        h("h2", "签到名册", h("span", `${signIns.length} 人`)),
        signIns.length === 0
          ? h("p.quiet", "还没有人签到。请党员在自助机上刷党员卡。")
          : h("ol.lines.register", signIns.map((one) => h("li",
              h("b", one.member),
              h("span", hourMinute(one.at)),
              h("span", kioskName(one.kiosk), one.provisional && h("span.tag", "待核对日期"))))))),
  ];
}

function closing(day) {
  return sureButton("close", "结束签到", "真的结束", async () => {
    went(await write(`/api/partyday/days/${day.id}/close`));
    await readDay();
  });
}

function openingForm() {
  const startsAt = hourMinute(Math.ceil(now() / 300000) * 300000);
  const steps = h("div.steps");
  const view = h("form.opening", { novalidate: true },
    h("h2", "开今天的主题党日"),
    h("div.fields.three",
      h("div", label("theme", "主题"), h("input.form-control", { id: "theme", maxlength: 60, autocomplete: "off" })),
      h("div", label("branch", "支部"), h("select.form-select", { id: "branch" },
        branches.map(({ id, name }) => h("option", { value: id }, zh(name))))),
      h("div", label("starts", "几点开始"), h("input.form-control", { id: "starts", type: "time", value: startsAt }))),
    h("h2", "议程"),
    steps,
    h("button.act.small", { type: "button", onclick: () => steps.append(step("", steps.children.length)) }, "加一项"),
    h("p.wrong", { role: "alert" }),
    h("button.act.main", "开始签到"));
  view.addEventListener("submit", (event) => {
    event.preventDefault();
    open(view);
  });
  view.querySelector("#starts").addEventListener("change", () => retime(view));
  STEPS.forEach((title, i) => steps.append(step(title, i)));
  retime(view);
  return view;
}

const label = (id, text) => h("label.form-label", { for: id }, text);

function step(title, i) {
  const row = h("div.step",
    h("input.form-control.time", { type: "time", "aria-label": `第 ${i + 1} 项几点` }),
    h("input.form-control", { value: title, maxlength: 40, "aria-label": `第 ${i + 1} 项`, autocomplete: "off" }),
    h("button.act.small", { type: "button", onclick: () => row.remove() }, "去掉"));
  return row;
}

/** Spreads the steps from the start on; each may still be set by hand. */
function retime(view) {
  const [hour, minute] = view.querySelector("#starts").value.split(":").map(Number);
  view.querySelectorAll(".step .time").forEach((input, i) => {
    const at = (hour * 60 + minute + i * STEP_MINUTES) % 1440;
    input.value = `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
  });
}

async function open(view) {
  const wrong = view.querySelector(".wrong");
  const theme = view.querySelector("#theme").value.trim();
  const starts = view.querySelector("#starts").value;
  if (theme === "" || starts === "") {
    wrong.textContent = theme === "" ? "请填主题。" : "请填几点开始。";
    return;
  }
  const today = isoDate(now());
  const agenda = [...view.querySelectorAll(".step")]
    .map((row) => [...row.querySelectorAll("input")].map(({ value }) => value.trim()))
    .filter(([at, title]) => at !== "" && title !== "")
    .map(([at, title]) => ({ title: { "zh-CN": title }, startsAt: instantAt(today, at) }));
  const button = view.querySelector(".main");
  button.disabled = true;
  const answer = await write("/api/partyday/days", {
    branchId: view.querySelector("#branch").value,
    theme: { "zh-CN": theme },
    startsAt: instantAt(today, starts),
    agenda,
  });
  button.disabled = false;
  wrong.textContent = "";
  if (went(answer)) {
    await readDay();
  }
}

start({ events: ["partyday.day", "partyday.sign-in"], draw, read: readDay });
