const english = `a about above after again all also am an and any are as at be because been before being below between
  both but by can cannot could did do does doing down during each either else ever few for from further get gets getting
  got had has have having he hello help her here hers hi him his how i if in into is it its itself just let like may me
  might mine more most much must my need no nor not now of off on once only onto or other our out over own please same
  shall she should since so some still such than thank thanks that the their them then there these they this those
  through thus to too try trying under until up upon us use used using very via want wants was way we well were what when
  where whether which while who whom whose why will with within without would yes yet you your`;
const german = `aber als am an auch auf aus bei bin bis bitte das dass dem den der des die dies diese doch du durch ein eine
  einem einen einer er es für habe haben hat hier ich ihr im in ist ja kann kein keine man mein mich mit nach nicht noch
  nur oder sein sich sie sind so um und uns von vor wann warum was wenn wer werden wie wird wir wo zu zum zur`;
const french = `au aux avec ce ces cette comment dans de des du elle en est et être il ils je la le les leur lui ma mais me
  mes mon ne nous on ou où par pas plus pour pourquoi qu que quel quelle qui sa se ses si son sont sur ta te tu un une
  vous y`;
const spanish = `al como con cómo de del donde el ella en es esta este esto hay la las le lo los más me mi muy no o para
  pero por porque qué que se si sin sobre su sus te tu un una y ya yo`;

const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean));
const lists: Record<string, ReadonlySet<string>> = {
  en: words(english),
  de: words(german),
  fr: words(french),
  es: words(spanish),
};
const none: ReadonlySet<string> = new Set();

/**
 * Words that say nothing about the topic. English ones count in every language, since error messages and product names
 * are English everywhere.
 */
export function isStopWord(word: string, language: string): boolean {
  const base = language.split('-')[0] ?? '';
  return (lists.en ?? none).has(word) || (lists[base] ?? none).has(word);
}

const chineseFillers =
  /请问|如何|怎么样|怎么办|怎样|怎么|为什么|为何|什么|哪里|哪个|可以|能否|是否|请教|一下|有没有|的|了|吗|呢|吧|啊|嘛|我们|我|你|您|這個|這|這些|请|請問|如何|怎麼|為什麼|為何|什麼|哪裡|可以|能否|是否|嗎/gu;

/** Breaks Chinese text at the words that carry no topic, so that no pair of letters spans one. */
export const dropChineseFillers = (text: string): string => text.replace(chineseFillers, ' ');
