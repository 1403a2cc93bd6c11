const ENDS = "。；！？\n";
const PAUSES = "，、：）";

/**
 * Cuts a text into pages that fit a place: fits(text) says whether one does. Pages end with a sentence where one
 * ends in the second half of the page, else with a pause, else anywhere.
 */
export function pages(text, fits) {
  const all = [];
  let rest = text.trim();
  while (rest !== "") {
    const length = fits(rest) ? rest.length : cut(rest, most(rest, fits));
    all.push(rest.slice(0, length).trim());
    rest = rest.slice(length).trim();
  }
  return all.length > 0 ? all : [""];
}

/** The longest beginning that fits; at least one character, so that paging ends. */
function most(text, fits) {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

function cut(text, length) {
  return endingWith(ENDS, text, length) || endingWith(PAUSES, text, length) || length;
}

function endingWith(marks, text, length) {
  for (let i = length; i > length / 2; i--) {
    if (marks.includes(text[i - 1])) {
      return i;
    }
  }
  return 0;
}
