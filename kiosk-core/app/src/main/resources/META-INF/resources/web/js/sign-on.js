import { write } from "./api.js";
import { uuid7 } from "./uuid7.js";

const DESK_TAKEN = "urn:yizhan:staff:desk-taken";

/**
 * Signs somebody on with the PIN that is written in a field. What is wrong is said beside it, and after wrong tries the
 * button rests for as long as the core asks. Where a colleague is signed on at the desk the button says so, and pressed
 * once more takes the desk over from them.
 * The PIN stays nowhere: each press is a try of its own.
 *
 * @param at    { enter, pin, wrong }: the button, the field, the place where it is said
 * @param says  { enter, takeOver(params), digits, ready, offline, refused(problem) }: what is said, in the language of
 *              the page; the first two are the button's
 * @return      the session, or null
 */
export async function signOn({ account, desk }, at, says) {
  const takeOver = at.enter.dataset.takes === `${account} ${desk}`;
  askAnew(at, says);
  const pin = at.pin.value.trim();
  if (!/^\d{6,12}$/.test(pin)) {
    at.wrong.textContent = says.digits;
    return null;
  }
  at.enter.disabled = true;
  const asked = { account, pin, desk, takeOver };
  const answer = await write("/api/staff/sign-on", asked, { withId: false, key: uuid7() });
  if (answer.done) {
    return answer.done;
  }
  const { refused } = answer;
  if (refused && refused.type === DESK_TAKEN) {
    at.enter.dataset.takes = `${account} ${desk}`;
    at.enter.textContent = says.takeOver(refused.params);
    at.wrong.textContent = says.refused(refused);
    at.enter.disabled = false;
    return null;
  }
  at.pin.value = "";
  at.pin.focus();
  const seconds = refused && refused.params ? Number(refused.params.seconds) : 0;
  if (seconds > 0) {
    rest(seconds, refused, at, says);
  } else {
    at.enter.disabled = false;
    at.wrong.textContent = answer.offline ? says.offline : says.refused(refused);
  }
  return null;
}

/** Nothing is taken over by the next press: somebody else, or another desk, is meant. */
export function askAnew({ enter, wrong }, says) {
  delete enter.dataset.takes;
  enter.textContent = says.enter;
  wrong.textContent = "";
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
