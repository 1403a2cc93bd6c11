import { read } from "./api.js";
import { byId, swap } from "./dom.js";
import { dayForm, daysView } from "./opening-days.js";
import { hoursView } from "./opening-hours.js";
import { start } from "./shell.js";

let plan = null;
/** The line whose hours are shown; empty for the center. */
let chosen = "";

async function readPlan() {
  const answer = await read("/api/opening");
  if (!answer.done) {
    return false;
  }
  plan = answer.done;
  if (!byId("hours").querySelector("form[data-touched]")) {
    drawHours();
  }
  draw();
  return true;
}

/** What is being written stays when the core comes back; it is drawn anew by another choice or when it is saved. */
function drawHours() {
  swap(byId("hours"), ...hoursView(plan, chosen, (line) => {
    chosen = line;
    drawHours();
  }, readPlan));
}

function draw() {
  if (plan !== null) {
    swap(byId("days"), ...daysView(plan, readPlan));
  }
  const place = byId("adding");
  if (place.children.length === 0) {
    place.append(dayForm(readPlan));
  }
}

start({ events: [], draw, read: readPlan });
