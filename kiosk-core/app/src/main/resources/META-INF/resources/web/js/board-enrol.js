import { write } from "./api.js";
import { byId } from "./dom.js";
import { OFFLINE, problemText } from "./words.js";

byId("enrol").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("enter").disabled = true;
  const body = { code: byId("code").value.trim(), kind: "BOARD", name: byId("name").value.trim() };
  const answer = await write("/api/devices/enrol", body, { withId: false });
  if (answer.done) {
    location.replace(`/board?token=${encodeURIComponent(answer.done.token)}`);
  } else {
    byId("enter").disabled = false;
    byId("wrong").textContent = answer.offline ? OFFLINE : problemText(answer.refused);
  }
});
