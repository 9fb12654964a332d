let simplified: ReadonlyMap<string, string> | undefined;

/** Brings the table of characters, before Chinese text is indexed or asked: who neither reads nor asks Chinese loads none of it. */
export async function loadChinese(): Promise<void> {
  if (simplified) return;
  const { chinesePairs } = await import('./chinese-pairs.ts');
  simplified = new Map(
    chinesePairs.match(/../gu)?.map(([traditional = '', simple = '']) => [traditional, simple]),
  );
}

/** Whether `loadChinese` has brought the table. */
export const knowsChinese = (): boolean => simplified !== undefined;

/** Traditional characters as simplified ones, one for one, as far as the table goes: both spellings find a page. */
export const simplifyChinese = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (letter) => simplified?.get(letter) ?? letter);
