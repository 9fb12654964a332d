/**
 * Cuts the HTML of a troubleshooting page before each of its `<h2>`: the introduction, then one piece for each step.
 * Code and attributes are escaped in rendered HTML, so that `<h2` stands for nothing else.
 */
export function splitSteps(html: string): { introduction: string; steps: string[] } {
  const [introduction = '', ...steps] = html.split(/(?=<h2[\s>])/);
  return /^<h2[\s>]/.test(introduction)
    ? { introduction: '', steps: [introduction, ...steps] }
    : { introduction, steps };
}
