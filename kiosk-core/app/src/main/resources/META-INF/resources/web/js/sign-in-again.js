import { ALARM_KEY } from "./alarm.js";
import { renew } from "./api.js";
import { h } from "./dom.js";
import { t } from "./shell-text.js";
import { signOn } from "./sign-on.js";
import { problemText } from "./words.js";

const WORDS = {
  "urn:yizhan:staff:wrong-pin": "again.wrong-pin",
  "urn:yizhan:staff:wait": "again.wait",
  "urn:yizhan:staff:desk-taken": "again.desk-taken",
};
const refused = (problem) => (WORDS[problem.type] ? t(WORDS[problem.type], problem.params) : problemText(problem));

/**
 * The session has ended while something is written here that is nowhere else. The page is covered, since nobody knows
 * who stands before it, and whoever was signed on goes on with their PIN: everything is there still. It is asked once,
 * however often the core says that it knows nobody. No key reaches what lies below, wherever the focus is: the one that
 * calls colleagues would go unheard, and the cover says so, loudly to whoever presses it.
 *
 * @param who   { account, desk } of the session that ended
 * @param seat  as the bar names them
 */
export function signInAgain(who, seat) {
  const asked = document.getElementById("again");
  if (asked !== null) {
    if (!asked.open) {
      asked.showModal();
    }
    return;
  }
  const pin = h("input.form-control", {
    id: "again-pin", type: "password", inputmode: "numeric", autocomplete: "current-password", maxlength: 12,
  });
  const wrong = h("p.wrong", { role: "alert" });
  const unheard = h("p", t("again.unheard", { key: ALARM_KEY }));
  const enter = h("button.act.main", t("again.go"));
  const form = h("form", { novalidate: true },
    h("h1", { id: "again-title" }, t("again.title")),
    h("p", t("again.kept", { seat })),
    h("label.form-label", { for: "again-pin" }, t("again.pin")),
    pin,
    wrong,
    enter,
    unheard,
    h("button.act.small", { type: "button", onclick: () => location.assign("/console/sign-in") }, t("again.other")));
  const cover = h("dialog.again.door", { id: "again", "aria-labelledby": "again-title" }, form);
  const says = {
    enter: t("again.go"),
    takeOver: (params) => t("again.take-over", params),
    digits: t("again.digits"),
    ready: t("again.ready"),
    offline: t("again.offline"),
    refused,
  };
  /** Keys are for the fields of the cover; Esc, which would close it, does nothing. */
  function keepCovered(event) {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === ALARM_KEY) {
      event.preventDefault();
    }
    if (event.key === ALARM_KEY) {
      unheard.className = "wrong";
      unheard.setAttribute("role", "alert");
    }
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const session = await signOn(who, { enter, pin, wrong }, says);
    if (session !== null) {
      renew(session.csrf);
      window.removeEventListener("keydown", keepCovered, true);
      cover.close();
      cover.remove();
    }
  });
  window.addEventListener("keydown", keepCovered, true);
  cover.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(cover);
  cover.showModal();
}
