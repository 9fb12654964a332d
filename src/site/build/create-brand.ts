import type { SiteSettings } from '../settings/index.ts';

/** The style sheet of a team's brand: the tokens that it sets, over those of styles/tokens.css. */
export function createBrand({ tokens }: Pick<SiteSettings, 'tokens'>): string {
  const lines = Object.entries(tokens).map(([name, value]) => `--${name}: ${value.replace(/[{};]/g, '')};`);
  return lines.length > 0 ? `:root { ${lines.join(' ')} }` : '';
}
