/** Findings in numbers. */

import type { Finding, Level } from "../review";
import type { Words } from "../words";

const LEVELS: readonly Level[] = ["error", "warning", "suggestion"];

/** Return the number of findings of each level in words: "2 fouten, 1 suggestie". */
export function summary(findings: readonly Finding[], words: Words): string {
  const counted = LEVELS.map((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number > 0 ? words.levels(level, number) : "";
  });
  return counted.filter((text) => text !== "").join(", ");
}
