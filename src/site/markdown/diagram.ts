import { createHash } from 'node:crypto';
import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element } from 'hast';
import { htmlToHast } from 'satteri';
import { element } from './element.ts';

const short = (source: string) => createHash('sha256').update(source).digest('hex').slice(0, 8);

/** The words of a diagram, in their order: what a reader who does not see it is told. */
const findWords = (svg: string): string =>
  [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, inner = '']) =>
      inner
        .replace(/<[^>]+>/g, ' ')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .trim(),
    )
    .filter(Boolean)
    .join(', ');

/**
 * Draws a Mermaid diagram as SVG in the page. Its colours are names that the stylesheet gives a value, so that it follows
 * the theme; its own style sheet is dropped, since no page carries one.
 *
 * @throws Error that says what Mermaid does not understand.
 */
export function createDiagram(source: string): Element {
  const svg = renderMermaidSVG(source.trim(), { transparent: true })
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/\bid="([^"]+)"/g, `id="$1-${short(source)}"`)
    .replace(/url\(#([^)]+)\)/g, `url(#$1-${short(source)})`);
  const tree = htmlToHast(svg.trim(), { fragment: true });
  const drawing = ('children' in tree ? tree.children : []).find((node) => node.type === 'element') as
    | Element
    | undefined;
  if (drawing) Object.assign(drawing.properties, { role: 'img', ariaLabel: `Diagram: ${findWords(svg)}` });
  return element('figure', { className: ['diagram'], tabIndex: 0 }, drawing ? [drawing] : []);
}
