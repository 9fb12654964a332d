import { fileURLToPath } from 'node:url';
import { findWords, type Words } from '../words/index.ts';

export interface LanguageOptions {
  /** The language of a content file, by its absolute path. */
  findLanguage: (file: string) => string;
}

/** A plugin that writes words of its own, in the language of the file that is rendered. */
export const withWords =
  <Plugin>({ findLanguage }: LanguageOptions, create: (words: Words, language: string) => Plugin) =>
  ({ fileURL }: { fileURL?: URL | undefined }): Plugin => {
    const language = fileURL ? findLanguage(fileURLToPath(fileURL)) : 'en';
    return create(findWords(language), language);
  };
