import { uuid7 } from "./uuid7.js";

const PATIENCE = 10000;
const TRIES = 3;
const PAUSE = 600;
const BUSY = "urn:yizhan:store:busy";

const guard = document.querySelector("meta[name=csrf]");
let csrf = guard === null ? "" : guard.content;

/**
 * Writes that got no answer yet: what they were → their id. Whoever presses again sends the same id. What has a key of
 * its own is not in it, and nothing of what it says stays here.
 */
const unanswered = new Map();

let signedOut = () => {};

/** Whoever was signed on is so again, in a new session: its guard goes along from now on. */
export function renew(sessionGuard) {
  csrf = sessionGuard;
}

/** The session that is asked in now, for isOver(). */
export function session() {
  return csrf;
}

/**
 * The core does not know that session. Whether it is the present one, which is then over: of one that another has taken
 * the place of meanwhile the answer only comes late.
 */
export function isOver(asked) {
  if (asked !== csrf) {
    return false;
  }
  signedOut();
  return true;
}

/** What to do when the core no longer knows this browser. */
export function onSignedOut(action) {
  signedOut = action;
}

/** Answers { done } | { refused: problem } | { offline: true }. */
export function read(path) {
  return call(path, { method: "GET" });
}

/**
 * Asks for one effect. The id that names it goes along, so that a repetition after a lost answer does nothing twice;
 * it is kept until there is an answer. A body that has an id for good may be its own `key`: then it is one effect
 * however often it comes, and whatever was read meanwhile.
 */
export async function write(path, body = null, { method = "POST", withId = true, key = null } = {}) {
  const intent = `${method} ${path} ${JSON.stringify(body)}`;
  const id = key !== null ? key : unanswered.has(intent) ? unanswered.get(intent) : uuid7();
  if (key === null) {
    unanswered.set(intent, id);
  }
  const request = {
    method,
    headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf, "Idempotency-Key": id },
  };
  if (body !== null) {
    request.body = JSON.stringify(withId ? { id, ...body } : body);
  }
  let answer = await call(path, request);
  for (let tries = 1; (answer.offline || isBusy(answer)) && tries < TRIES; tries++) {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    answer = await call(path, request);
  }
  if (!answer.offline && !isBusy(answer)) {
    unanswered.delete(intent);
  }
  return answer;
}

/** The page has read everything again and shows what came of unanswered writes: the next press is a new wish. */
export function forgetUnanswered() {
  unanswered.clear();
}

/** It took nothing this second; the same request may come again. */
function isBusy(answer) {
  return answer.refused !== undefined && answer.refused.type === BUSY;
}

/** What the core refused to a session that another has taken the place of meanwhile is read again. */
async function call(path, request) {
  const asked = session();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(path, { ...request, cache: "no-store", signal: patience.signal });
    const body = await content(response);
    if (response.ok) {
      return { done: body };
    }
    if (response.status === 401 && body.type === "urn:yizhan:staff:unauthenticated") {
      if (!isOver(asked) && request.method === "GET") {
        return call(path, request);
      }
    }
    return { refused: body };
  } catch (failure) {
    return { offline: true };
  } finally {
    clearTimeout(timer);
  }
}

async function content(response) {
  const type = response.headers.get("Content-Type") || "";
  if (type.includes("json")) {
    return response.json();
  }
  return { type: `urn:yizhan:http:${response.status}`, status: response.status };
}
