import { byId } from "./dom.js";

/** The PIN that was typed twice the same; null after saying what is wrong with it. */
export function chosenPin() {
  const pin = byId("pin").value.trim();
  if (!/^\d{6,12}$/.test(pin)) {
    return wrong("密码是 6 到 12 位数字。");
  }
  return pin === byId("again").value.trim() ? pin : wrong("两次填的密码不一样。");
}

export function wrong(text) {
  byId("wrong").textContent = text;
  return null;
}
