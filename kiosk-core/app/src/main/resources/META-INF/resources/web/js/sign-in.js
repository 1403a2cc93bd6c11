import { byId } from "./dom.js";
import { signOn } from "./sign-on.js";
import { OFFLINE, problemText } from "./words.js";

const DESK = "yizhan.desk";
const SAYS = { digits: "密码是 6 到 12 位数字。", ready: "可以再试了。", offline: OFFLINE, refused: problemText };

const remembered = localStorage.getItem(DESK);
if ([...byId("desk").options].some(({ value }) => value === remembered)) {
  byId("desk").value = remembered;
}

byId("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  const account = byId("account").value.trim();
  if (account === "") {
    byId("wrong").textContent = "请填账号。";
    return;
  }
  const desk = byId("desk").value;
  localStorage.setItem(DESK, desk);
  const at = { enter: byId("enter"), pin: byId("pin"), wrong: byId("wrong") };
  if (await signOn({ account, desk: desk === "" ? null : Number(desk) }, at, SAYS)) {
    location.assign("/console");
  }
});
