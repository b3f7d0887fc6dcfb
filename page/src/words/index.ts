/** The words of the page by language. */

import type { Language } from "../review";
import { DUTCH, type Words } from "./dutch";
import { ENGLISH } from "./english";

export type { Words } from "./dutch";

export const WORDS: Readonly<Record<Language, Words>> = { nl: DUTCH, en: ENGLISH };
