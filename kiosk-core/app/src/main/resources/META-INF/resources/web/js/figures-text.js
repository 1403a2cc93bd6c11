import { bundle } from "./text.js";
import en from "./text/figures.en.js";
import zh from "./text/figures.zh-CN.js";

/** The texts of the figures. */
export const t = bundle({ "zh-CN": zh, en });

/** Seconds as minutes with one decimal, or a dash where there is nothing to tell. */
export const minutes = (seconds) => (seconds === null ? t("none") : String(Math.round(seconds / 6) / 10));
