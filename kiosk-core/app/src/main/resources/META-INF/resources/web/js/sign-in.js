import { write } from "./api.js";
import { byId } from "./dom.js";
import { OFFLINE, problemText } from "./words.js";

const DESK = "yizhan.desk";

const remembered = localStorage.getItem(DESK);
if ([...byId("desk").options].some(({ value }) => value === remembered)) {
  byId("desk").value = remembered;
}

byId("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  const account = byId("account").value.trim();
  const pin = byId("pin").value.trim();
  if (account === "" || !/^\d{6,12}$/.test(pin)) {
    wrong(account === "" ? "请填账号。" : "密码是 6 到 12 位数字。");
    return;
  }
  const desk = byId("desk").value;
  localStorage.setItem(DESK, desk);
  byId("enter").disabled = true;
  const answer = await write(
    "/api/staff/sign-on", { account, pin, desk: desk === "" ? null : Number(desk) }, { withId: false });
  if (answer.done) {
    location.assign("/console");
  } else {
    byId("pin").value = "";
    byId("pin").focus();
    refused(answer);
  }
});

function refused(answer) {
  const seconds = answer.refused && answer.refused.params ? Number(answer.refused.params.seconds) : 0;
  if (seconds > 0) {
    wait(answer.refused, seconds);
  } else {
    byId("enter").disabled = false;
    wrong(answer.offline ? OFFLINE : problemText(answer.refused));
  }
}

/** Counts down; only then may one try again. */
function wait(problem, seconds) {
  if (seconds <= 0) {
    byId("enter").disabled = false;
    wrong("可以再试了。");
    return;
  }
  wrong(problemText({ ...problem, params: { seconds } }));
  setTimeout(() => wait(problem, seconds - 1), 1000);
}

function wrong(text) {
  byId("wrong").textContent = text;
}
