import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pickByLanguage } from './pick-by-language.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const all = { en, zh, ja, de, fr, es, ar };

/** Languages that the pages around a text are written in. */
export type WordLanguage = keyof typeof all;

/** The words of a language: `zh-cn` takes those of `zh`; a language without words takes the English ones. */
export const findWords = (language: string): Words => pickByLanguage(all, language);
