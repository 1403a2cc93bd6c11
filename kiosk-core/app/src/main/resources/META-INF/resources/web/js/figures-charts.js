import { t } from "./figures-text.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 44;
const TOP = 12;
const BOTTOM = 190;
/** So wide is the name of a column at most, and then only every second or third is written. */
const NAME_WIDTH = 46;

/**
 * Columns of one or two bars each; the second is drawn as an outline around the first, so that nobody needs colours to
 * tell them apart. Its words are in the table below.
 *
 * @param title    what is shown
 * @param columns  [{ name, values: [number or null] }]
 * @param legend   one text for each of the values, or none
 */
export function chart({ title, columns, legend = [] }) {
  const most = Math.max(0, ...columns.flatMap(({ values }) => values.map((value) => value || 0)));
  const top = roundUp(most);
  const image = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", class: "chart", "aria-label": `${title}. ${told(columns)}` });
  const high = (value) => ((BOTTOM - TOP) * value) / top;
  for (const part of [0, 0.5, 1]) {
    const y = BOTTOM - high(top * part);
    image.append(
      draw("line", { x1: LEFT, x2: WIDTH, y1: y, y2: y, class: part === 0 ? "ground" : "grid" }),
      draw("text", { x: LEFT - 6, y: y + 4, class: "scale" }, String(top * part)));
  }
  const wide = (WIDTH - LEFT) / Math.max(columns.length, 1);
  const every = Math.max(1, Math.ceil(NAME_WIDTH / wide));
  columns.forEach(({ name, values }, i) => {
    const x = LEFT + i * wide;
    const column = draw("g", {}, draw("title", {}, `${name}: ${values.map(shown).join(" / ")}`));
    [...values].reverse().forEach((value, back) => {
      const kind = values.length - 1 - back;
      const inset = kind === 0 && values.length > 1 ? 0.3 : 0.18;
      column.append(draw("rect", {
        x: x + wide * inset,
        y: BOTTOM - high(value || 0),
        width: wide * (1 - 2 * inset),
        height: high(value || 0),
        class: kind === 0 ? "pillar" : "pillar outline",
      }));
    });
    if (i % every === 0) {
      column.append(draw("text", { x: x + wide / 2, y: BOTTOM + 18, class: "name" }, name));
    }
    image.append(column);
  });
  legend.forEach((text, i) => image.append(
    draw("rect", { x: LEFT + i * 150, y: HEIGHT - 11, width: 14, height: 9, class: i === 0 ? "pillar" : "pillar outline" }),
    draw("text", { x: LEFT + i * 150 + 20, y: HEIGHT - 2, class: "key" }, text)));
  return image;
}

/** The highest column in words, for whoever does not see it. */
function told(columns) {
  const highest = columns.reduce((best, { name, values }) => {
    const value = Math.max(...values.map((one) => one || 0));
    return value > 0 && (best === null || value > best.value) ? { name, value } : best;
  }, null);
  return highest === null ? t("chart.nothing") : t("chart.most", highest);
}

const shown = (value) => (value === null ? t("none") : String(value));

/** The next even number with one digit that counts: 1.3 → 2, 47 → 60, 510 → 600. */
function roundUp(value) {
  const step = 2 * 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))));
  return Math.max(2, Math.ceil(value / step) * step);
}

function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}
