import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';
import type { Match } from '../span.ts';
import { isName, writtenName } from './name-pattern.ts';
import { foldName } from './people.ts';

const family =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]';

/** A given and a family name at least: where one word with a capital may be anything. */
const wholeName = `${writtenName}(?<=[^ ][ ][^ ]{2,40})`;

/** What stands before a name; each is a whole regular expression with the name in group 1. */
const patterns: readonly RegExp[] = [
  `\\b(?:[Nn]ame is|[Nn]ame's|[Nn]amed|[Cc]all me) (${writtenName})`,
  `\\b(?:I am|I'm|I’m) (${writtenName})(?=[,.;!]|\\s+(?:from|at|and|with|of)\\b|\\s*$)`,
  `\\b(?:[Tt]his is|[Ii]t's) (${writtenName})(?=,?\\s+(?:from|at|here|speaking|of)\\b)`,
  `(?<!\\d[ ]?)\\b(?:[Mm]rs?\\.|[Mm]s\\.|Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Monsieur|Madame|Señora?|Sra?)\\.?[ ]{1,2}(${writtenName})`,
  `(?:^|\\n)[>\\s]{0,8}(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Hh]allo|Bonjour|Hola|Liebe[r]?|Guten Tag|Good (?:morning|afternoon|evening))[, ]{1,2}(${writtenName})(?=\\s?[,!:.–-]|\\s*(?:\\n|$))`,
  `(?:\\b(?:[Rr]egards|[Ww]ishes|[Cc]heers|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Yy]ours|[Ff]aithfully|[Gg]reetings|Grüße|Grüßen|Cordialement|Saludos|Best)|此致|敬礼|谢谢)[,.!，。！]?[ ]{0,2}\\n[>\\s-]{0,12}(${writtenName})[ ]{0,2}(?=\\n|$)`,
  `(?:^|\\n)[>\\s*-]{0,8}(?:(?:Full |First |Last |Customer |Contact )?[Nn]ame|Contact(?: person)?|Customer|Reported by|Reporter|From|Von|De)\\*{0,2}[ ]?:\\*{0,2}[ ]{1,4}(${writtenName})(?=\\s*(?:<|\\(|,|\\n|$))`,
  `(${writtenName})[ ]<[^\\s<>@]{1,64}(?:@[^\\s<>@]{1,128}|-\\d{1,6})>`,
  // "Anna, can you please": a call at the start of a line.
  `(?:^|\\n)[>\\s]{0,8}(${writtenName}), (?:can|could|would|will) (?:you|I|we)\\b`,
  // "under my partner's name Anna Kowalska", "What's your name? Anna Kowalska"
  `(?:\\b[Mm]y|\\b[Yy]our|\\b[Hh]is|\\b[Hh]er|\\b[Tt]heir|['’]s|\\b[Ff]ull|\\b[Ll]egal) name(?: of| to|:|\\?|,)?\\s{1,2}(${wholeName})`,
  // What is done with people, and who they are to somebody.
  `\\b(?:[Ff]ollow(?:ed)? up with|[Ss](?:peak|poke) (?:to|with)|[Tt]alk(?:ed)? (?:to|with)|[Rr]eported by|[Ss]igned by|[Aa]ssistant to|[Oo]n behalf of|[Ff]orwarded (?:by|to)|[Aa]ddressed to|[Cc]ommissioned by|[Aa]ppointment with|[Mm]eeting with|[Rr]egards to|[Cc]c:?) (${wholeName})`,
  `\\b(?:colleagues?|coworker|co-worker|boss|supervisor|husband|wife|spouse|son|daughter|brother|sister|father|mother|friend|neighbou?r|secretary|accountant|lawyer|technician|consultant|commenter|author|songwriter|founder|CEO|CTO|CFO),? (${wholeName})`,
  `\\b[Oo]n [^\\n]{6,60}?,? (${writtenName})(?:[ ]<[^<>\\n]{1,100}>)? wrote:`,
  `(?:我叫|我的名字是|姓名[:：]\\s?|联系人[:：]\\s?|署名[:：]\\s?)(\\p{Script=Han}{2,4})(?=[，。,.\\s；;]|$)`,
  `(?:我是|你好，|您好，|尊敬的|Hi,? ?)(${family}\\p{Script=Han}{1,2})(?=[，。,.\\s：:！!]|$)`,
  `(?<!\\p{Script=Han})(${family}(?:\\p{Script=Han}{1,2})?(?:先生|女士|小姐|经理|老师))`,
].map((source) => new RegExp(source, 'gu'));

/** Names that a text gives away itself: introductions, forms of address, greetings, signatures, heads of quotes. */
export const findNamedPeople: Rule = (text) =>
  patterns.flatMap((pattern) => matchAll(text, pattern).flatMap((found) => createMatch(found)));

function createMatch(found: RegExpExecArray): Match[] {
  const written = found[1] ?? '';
  const name = written.replace(/\.$/, '');
  if (!isName(name)) return [];
  const start = found.index + found[0].indexOf(written);
  return [{ type: 'person', start, end: start + name.length, identity: foldName(name), guess: true }];
}
