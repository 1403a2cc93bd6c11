import { both, t } from "./queue-text.js";

/** What it mostly is, in the words of `stop.` for villagers. */
const REASONS = ["SYSTEM", "AWAY", "CROWDED", "AT_DESK"];

/**
 * Why a line gives out no more numbers, as villagers will read it at the kiosk: what it mostly is, in both languages, or
 * words of one's own; run(reason), a LocalizedText.
 */
export const stopForm = (line, place, run) => ({
  title: t("tray.stop", { line }),
  groups: [{ name: "why", options: REASONS.map((why) => ({ value: why, label: t(`stop.${why}`) })) }],
  buttons: [
    { label: t("lines.stop"), hint: "⏎", run: ({ why }) => run(both(`stop.${why}`)) },
    { label: t("tray.stop.other"), run: () => place.open(ownWords(line, run)) },
  ],
});

const ownWords = (line, run) => ({
  title: t("tray.stop", { line }),
  fields: [{ name: "words", label: t("tray.stop.words"), most: 16 }],
  buttons: [{ label: t("lines.stop"), hint: "⏎", run: ({ words }) => run({ "zh-CN": words.trim() }) }],
});
