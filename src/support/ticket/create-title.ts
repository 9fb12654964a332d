/** The title of a ticket: the question that was asked, else the first sentence of what happened. At most 80 characters. */
export function createTitle(question: string, happened: string): string {
  const line =
    [question, happened].map((text) => text.trim().split('\n')[0]?.trim() ?? '').find(Boolean) ?? '';
  const sentence = question.trim() ? line : (/^.*?[.!?。！？](?=\s|$)/.exec(line)?.[0] ?? line);
  if (sentence.length <= 80) return sentence;
  const cut = sentence.slice(0, 79);
  const space = cut.lastIndexOf(' ');
  return `${(space > 40 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
