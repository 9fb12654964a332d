import { slug } from 'github-slugger';

/** A file name and address from a title: lower case, words joined by `-`, at most 80 characters, Chinese kept. */
export function createSlug(title: string): string {
  const whole = slug(title.normalize('NFKC')).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  if (whole.length <= 80) return whole;
  const cut = whole.slice(0, 80);
  return cut.slice(0, cut.lastIndexOf('-') > 40 ? cut.lastIndexOf('-') : 80);
}
