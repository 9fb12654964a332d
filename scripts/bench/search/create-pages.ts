import { createRandom } from './create-random.ts';

/** Share of words that are names of the page's own: real sites meet new words on every page. */
const ownWords = 0.03;

/**
 * Many pages from few real texts: passages of real pages put together anew, so that common words stay as common as they are, with
 * names drawn by Zipf's law between them, so that the vocabulary grows as it does on a real site.
 *
 * @returns pages of about 250 words as HTML, made one at a time.
 */
export function* createPages(
  texts: readonly string[],
  count: number,
): Generator<{ url: string; html: string }> {
  const random = createRandom(count);
  const passages = texts.flatMap((text) => {
    const words = text.split(/\s+/).filter(Boolean);
    return Array.from({ length: Math.ceil(words.length / 50) }, (_, index) =>
      words.slice(index * 50, index * 50 + 50),
    );
  });
  const names = count * 4;
  for (let number = 0; number < count; number++) {
    const words = Array.from(
      { length: 5 },
      () => passages[Math.floor(random() * passages.length)] ?? [],
    ).flat();
    const text = words.map((word) =>
      random() < ownWords ? formatName(Math.floor(names ** random())) : word,
    );
    const [title, first, second] = [text.slice(0, 7), text.slice(7, 120), text.slice(120)].map((part) =>
      escapeHtml(part.join(' ')),
    );
    yield {
      url: `/docs/page-${number}/`,
      html: `<!doctype html><html lang="en"><body><article data-pagefind-body data-pagefind-filter="kind:docs"><h1>${title}</h1><h2 id="a">About ${formatName(number)}</h2><p>${first}</p><h2 id="b">More</h2><p>${second}</p></article></body></html>`,
    };
  }
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A word that can be said, one for each number. */
function formatName(number: number): string {
  let rest = number + 400;
  let name = '';
  while (rest > 0) {
    name += `${'bcdfghklmnprstvz'[rest % 16]}${'aeiou'[Math.floor(rest / 16) % 5]}`;
    rest = Math.floor(rest / 80);
  }
  return name;
}
