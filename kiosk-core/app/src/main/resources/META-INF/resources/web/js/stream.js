import { isOver, session } from "./api.js";

/** The core gives a sign of life every 5 seconds; a line that is silent for longer than this is dead. */
const SILENCE = 12000;
const PAUSE = 1000;

/**
 * Follows the core's one event stream for as long as the page is open. It is read with fetch, not EventSource,
 * because that hides the signs of life: a core that hangs must be noticed like one that is gone.
 *
 * alive() comes with every sign of life, up() with every new connection, before its first event, down() whenever there
 * is none. The core begins every new connection with a "refetch" event.
 */
export async function follow({ up, down, event, alive = () => {} }) {
  for (;;) {
    try {
      await listen({ up, event, alive });
    } catch (failure) {
      // every reason is the same to the page: there is no line
    }
    down();
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
}

async function listen({ up, event, alive }) {
  const asked = session();
  const line = new AbortController();
  const watch = { timer: 0 };
  heard(watch, line);
  try {
    const response = await fetch("/api/events", {
      headers: { Accept: "text/event-stream" },
      cache: "no-store",
      signal: line.signal,
    });
    if (response.status === 401 || response.status === 403) {
      isOver(asked);
    }
    if (!response.ok) {
      return;
    }
    up();
    await parse(response.body.getReader(), event, () => {
      heard(watch, line);
      alive();
    });
  } finally {
    clearTimeout(watch.timer);
    line.abort();
  }
}

function heard(watch, line) {
  clearTimeout(watch.timer);
  watch.timer = setTimeout(() => line.abort(), SILENCE);
}

async function parse(reader, event, alive) {
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    alive();
    text += decoder.decode(value, { stream: true });
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop();
    blocks.map(feed).filter(Boolean).forEach(event);
  }
}

/** The Feed record of one block; a block of comments only has none. */
function feed(block) {
  const data = block
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5))
    .join("\n");
  return data === "" ? null : JSON.parse(data);
}
