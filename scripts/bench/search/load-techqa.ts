import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

export interface Techqa {
  questions: { id: string; question: string; doc: string }[];
  documents: { id: string; text: string }[];
}

/** The labelled support questions beside the project, or nothing where they are absent. */
export async function findTechqa(shared: string): Promise<Techqa | undefined> {
  const file = resolve(shared, 'data/techqa-dev.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Techqa) : undefined;
}

/** A technote as a writer would save it: plain Markdown, its first words as title. Markup characters are plain text. */
export function formatTechnote({ text }: { text: string }): string {
  const plain = text.trim().replace(/[\\`*_{}[\]<>#|~!$:]/g, '\\$&');
  const words = plain.split(/\s+/);
  return `# ${words.slice(0, 8).join(' ')}\n\n${words.join(' ')}\n`;
}
