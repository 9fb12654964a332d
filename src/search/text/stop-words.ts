const english = `a about above after again all also am an and any are as at be because been before being below between
  both but by can cannot could did do does doing down during each either else ever few for from further get gets getting
  got had has have having he hello help her here hers hi him his how i if in into is it its itself just let like may me
  might mine more most much must my need no nor not now of off on once only onto or other our out over own please same
  shall she should since so some still such than thank thanks that the their them then there these they this those
  through thus to too try trying under until up upon us use used using very via want wants was way we well were what when
  where whether which while who whom whose why will with within without would yes yet you your`;

const split = (list: string) => new Set(list.split(/\s+/));
const lists = new Map<string, ReadonlySet<string>>([['en', split(english)]]);
const loaders: Readonly<Record<string, () => Promise<string>>> = {
  de: async () => (await import('./stop-words/german.ts')).german,
  fr: async () => (await import('./stop-words/french.ts')).french,
  es: async () => (await import('./stop-words/spanish.ts')).spanish,
};

const baseOf = (language: string) => language.split('-')[0] ?? '';

/** Brings the stop words of a language, before its pages are indexed and before they are asked: readers of others load none of them. */
export async function loadStopWords(language: string): Promise<void> {
  const load = loaders[baseOf(language)];
  if (load && !lists.has(baseOf(language))) lists.set(baseOf(language), split(await load()));
}

/**
 * Words that say nothing about the topic. English ones count in every language, since error messages and product names
 * are English everywhere; those of other languages once `loadStopWords` has brought them.
 */
export const isStopWord = (word: string, language: string): boolean =>
  Boolean(lists.get('en')?.has(word) || lists.get(baseOf(language))?.has(word));

const chineseFillers =
  /请问|請問|如何|怎么样|怎么办|怎样|怎么|怎麼|为什么|為什麼|为何|為何|什么时候|什么|什麼|何时|多久|多少|哪里|哪裡|哪个|可以|能否|是否|请教|一下|有没有|的|了|吗|嗎|呢|吧|啊|嘛|我们|我|你|您|這個|這|這些|请|請/gu;

/** Breaks Chinese text at the words that carry no topic, so that no pair of letters spans one. */
export const dropChineseFillers = (text: string): string => text.replace(chineseFillers, ' ');
