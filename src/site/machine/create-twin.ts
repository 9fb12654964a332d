import type { SitePage } from '../model/index.ts';

/** Path of a page's Markdown below its collection: that of its file, so that relative links between files still lead on. */
export function findTwinPath({ collection, entry, id }: SitePage): string {
  const path = entry.filePath?.split(`/${collection}/`).slice(1).join(`/${collection}/`);
  return (path || id).replace(/\.mdx?$/, '');
}

/** A page as Markdown for machines and for copying: its title, and its text as it was written. */
export function createTwin({ title, entry: { body = '' } }: SitePage): string {
  const text = body.trim();
  const hasTitle = /^#\s/.test(text);
  return hasTitle ? `${text}\n` : `# ${title}\n\n${text}\n`;
}
