import { read, write } from "./api.js";
import { byId, h, swap } from "./dom.js";
import { me, say, went } from "./shell.js";
import { uuid7 } from "./uuid7.js";

let holders = [];

/** Whose numbers and PINs one may set: an admin everybody's, others their own. */
export async function readCornerPins() {
  const told = await read("/api/staff/corner/pins");
  holders = told.done || [];
  return Boolean(told.done);
}

/** A row that somebody types in is left as it is. */
export function drawCornerPins() {
  const place = byId("corner-pins");
  if (!place.contains(document.activeElement)) {
    swap(place,
      h("h2", "自助机旁的密码"),
      h("p.note", "在自助机左上角连按五下，输入工号和这个密码，可以看设备、打测试小票、重启。和登录密码要不一样。"),
      h("ul.lines", holders.map(row)));
  }
}

function row({ account, name, number }) {
  const input = h("input.form-control", {
    "aria-label": `${name} 的新密码`,
    type: "password",
    inputmode: "numeric",
    maxlength: 6,
    placeholder: "六位数字",
    autocomplete: "new-password",
  });
  const form = h("form.setting", { novalidate: true }, input, h("button.act.small", number === null ? "定" : "改"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const pin = input.value.trim();
    if (!/^\d{6}$/.test(pin)) {
      say("密码是六位数字。");
      return;
    }
    const path = `/api/staff/corner/pins/${account}`;
    const answer = await write(path, { pin }, { method: "PUT", withId: false, key: uuid7() });
    input.value = "";
    if (went(answer)) {
      input.blur();
      say(`${answer.done.name} 的工号是 ${answer.done.number}，密码改好了。`);
      await readCornerPins();
      drawCornerPins();
    }
  });
  return h("li",
    h("div",
      h("strong", account === me.account ? `${name}（我）` : name),
      h("small", number === null ? "还没有定" : `工号 ${number}`)),
    form);
}
