import { t } from "./queue-text.js";
import { say, went } from "./shell.js";

/** As went(), of what is written about a line: where it breaks a rule, says which field and how. */
export function wrote(answer) {
  const [broken] = (answer.refused && answer.refused.violations) || [];
  if (broken === undefined || !t.has(`field.${broken.field}`)) {
    return went(answer);
  }
  say(t("broken", {
    field: t(`field.${broken.field}`),
    rule: t(t.has(`broken.${broken.code}`) ? `broken.${broken.code}` : "broken.malformed"),
  }));
  return false;
}
