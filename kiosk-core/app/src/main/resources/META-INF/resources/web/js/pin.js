import { onSignedOut, write } from "./api.js";
import { chosenPin, wrong } from "./chosen-pin.js";
import { byId } from "./dom.js";
import { uuid7 } from "./uuid7.js";
import { OFFLINE, problemText } from "./words.js";

onSignedOut(() => location.assign("/console/sign-in"));

byId("choice").addEventListener("submit", async (event) => {
  event.preventDefault();
  const pin = chosenPin();
  if (pin === null) {
    return;
  }
  byId("enter").disabled = true;
  const answer = await write("/api/staff/pin", { pin }, { withId: false, key: uuid7() });
  if ("done" in answer) {
    location.assign("/console");
    return;
  }
  byId("enter").disabled = false;
  wrong(answer.offline ? OFFLINE : problemText(answer.refused));
});
