import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const all: Readonly<Record<string, Words>> = { en, zh, ja, de, fr, es, ar };

/** The words of a language: `zh-cn` takes those of `zh`; a language without words takes the English ones. */
export function findWords(language: string): Words {
  const code = language.toLowerCase();
  return all[code] ?? all[code.split('-')[0] ?? ''] ?? en;
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur']);

/** The direction in which a language is written, as in `<html dir>`. */
export const findDirection = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
