import { byId } from "./dom.js";
import { askAnew, signOn } from "./sign-on.js";
import { OFFLINE, problemText } from "./words.js";

const DESK = "yizhan.desk";
const SAYS = {
  enter: "登录",
  takeOver: ({ desk }) => `接过 ${desk} 号窗口`,
  digits: "密码是 6 到 12 位数字。",
  ready: "可以再试了。",
  offline: OFFLINE,
  refused: problemText,
};
const at = { enter: byId("enter"), pin: byId("pin"), wrong: byId("wrong") };

const remembered = localStorage.getItem(DESK);
if ([...byId("desk").options].some(({ value }) => value === remembered)) {
  byId("desk").value = remembered;
}

["account", "desk"].forEach((field) => byId(field).addEventListener("input", () => askAnew(at, SAYS)));

byId("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  const account = byId("account").value.trim();
  if (account === "") {
    byId("wrong").textContent = "请填账号。";
    return;
  }
  const desk = byId("desk").value;
  localStorage.setItem(DESK, desk);
  if (await signOn({ account, desk: desk === "" ? null : Number(desk) }, at, SAYS)) {
    location.assign("/console");
  }
});
