import type { WordLanguage } from './find-words.ts';
import { ar } from './help/ar.ts';
import { de } from './help/de.ts';
import { en } from './help/en.ts';
import { es } from './help/es.ts';
import { fr } from './help/fr.ts';
import { ja } from './help/ja.ts';
import { zh } from './help/zh.ts';
import type { HelpWords } from './help-words.ts';
import { pickByLanguage } from './pick-by-language.ts';

const all: Readonly<Record<WordLanguage, HelpWords>> = { en, zh, ja, de, fr, es, ar };

/** The words of the help path in a language, picked as `findWords` does. */
export const findHelpWords = (language: string): HelpWords => pickByLanguage(all, language);
