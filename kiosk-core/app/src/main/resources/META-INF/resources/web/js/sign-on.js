import { write } from "./api.js";

/**
 * Signs somebody on with the PIN that is written in a field. What is wrong is said beside it, and after wrong tries the
 * button rests for as long as the core asks.
 *
 * @param at    { enter, pin, wrong }: the button, the field, the place where it is said
 * @param says  { digits, ready, offline, refused(problem) }: what is said, in the language of the page
 * @return      the session, or null
 */
export async function signOn({ account, desk }, at, says) {
  const pin = at.pin.value.trim();
  if (!/^\d{6,12}$/.test(pin)) {
    at.wrong.textContent = says.digits;
    return null;
  }
  at.enter.disabled = true;
  const answer = await write("/api/staff/sign-on", { account, pin, desk }, { withId: false });
  if (answer.done) {
    return answer.done;
  }
  at.pin.value = "";
  at.pin.focus();
  const { refused } = answer;
  const seconds = refused && refused.params ? Number(refused.params.seconds) : 0;
  if (seconds > 0) {
    rest(seconds, refused, at, says);
  } else {
    at.enter.disabled = false;
    at.wrong.textContent = answer.offline ? says.offline : says.refused(refused);
  }
  return null;
}

/** Counts down; only then may one try again. */
function rest(seconds, problem, at, says) {
  if (seconds <= 0) {
    at.enter.disabled = false;
    at.wrong.textContent = says.ready;
    return;
  }
  at.wrong.textContent = says.refused({ ...problem, params: { seconds } });
  setTimeout(() => rest(seconds - 1, problem, at, says), 1000);
}
