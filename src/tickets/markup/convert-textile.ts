import textile from 'textile-js';
import { convertHtml } from './convert-html.ts';

/**
 * Text of Redmine as Markdown. Its interface does not say whether a text is Textile (the setting of most) or Markdown:
 * what only Markdown knows decides.
 */
export function convertTextile(text: string): string {
  return isMarkdown(text) ? text : convertHtml(textile(text));
}

const isMarkdown = (text: string) =>
  /^(?:```|~~~)/m.test(text) || /^#{1,6} \S.*\n\n/m.test(text) || /\[[^\]\n]+\]\((?:https?:|\/)/.test(text);
