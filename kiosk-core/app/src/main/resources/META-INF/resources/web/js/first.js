import { write } from "./api.js";
import { chosenPin, wrong } from "./chosen-pin.js";
import { byId } from "./dom.js";
import { uuid7 } from "./uuid7.js";
import { OFFLINE, problemText } from "./words.js";

const RULES = { code: "请填设置码。", account: "账号用小写字母开头，可以有数字。", name: "请填姓名。" };

byId("first").addEventListener("submit", async (event) => {
  event.preventDefault();
  const [code, account, name] = ["code", "account", "name"].map((id) => byId(id).value.trim());
  const pin = chosenPin();
  if (pin === null) {
    return;
  }
  byId("enter").disabled = true;
  const answer = await write("/api/staff/first", { code, account, name, pin }, { withId: false, key: uuid7() });
  if ("done" in answer) {
    location.assign("/console/sign-in");
    return;
  }
  byId("enter").disabled = false;
  wrong(answer.offline ? OFFLINE : refusal(answer.refused));
});

function refusal(problem) {
  const fault = (problem.violations || []).find(({ field }) => RULES[field]);
  if (fault) {
    byId(fault.field).focus();
    return RULES[fault.field];
  }
  return problemText(problem);
}
