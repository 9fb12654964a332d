import type { Element, ElementContent } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { createLines } from './create-lines.ts';
import { createDiagram } from './diagram.ts';
import { element, text } from './element.ts';
import type { FenceData } from './fences.ts';
import { formatRun, type RunMark } from './format-run.ts';
import { parseFence } from './parse-fence.ts';
import { type LanguageOptions, withWords } from './with-words.ts';

/**
 * Every fence becomes one figure: a header with what it is and what became of it, the code, its output under a dashed
 * line, and where a run is known a footer with what was checked, where and when.
 */
export const createCodeBlocksPlugin = (options: LanguageOptions) =>
  withWords(
    options,
    ({ marks }, language): HastPluginDefinition => ({
      name: 'code-blocks',
      element: {
        filter: ['pre'],
        async visit(node, ctx) {
          const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
          if (code?.type !== 'element') return undefined;
          const raw = node.properties?.dataFence ?? code.properties?.dataFence;
          const fence: FenceData = typeof raw === 'string' ? JSON.parse(raw) : parseFence('');
          if (fence.language === 'mermaid') return createDiagram(ctx.textContent(code));
          const mark = formatRun(fence, marks, language);
          return createFigure(ctx.textContent(code).replace(/\n$/, ''), fence, mark);
        },
      },
    }),
  );

async function createFigure(code: string, fence: FenceData, mark: RunMark | undefined): Promise<Element> {
  const language = fence.language || 'text';
  const wrap = fence.lines.wrap ? { className: ['wrap'] } : {};
  return element('figure', { className: ['sample'] }, [
    element('figcaption', { className: ['sample-head'], dataPagefindIgnore: '' }, [
      ...(mark ? [element('span', { className: ['tag', mark.tone] }, [text(mark.tag)])] : []),
      element('span', fence.title ? { className: ['sample-name'] } : {}, [text(fence.title ?? language)]),
      ...(mark?.note ? [element('span', { className: ['sample-note'] }, [text(mark.note)])] : []),
    ]),
    element('pre', { tabIndex: 0, ...wrap }, [
      element(
        'code',
        { className: [`language-${language}`] },
        await createLines(code, language, fence.lines),
      ),
    ]),
    ...(fence.output === undefined ? [] : [createOutput(fence)]),
    ...(mark?.left ? [createFooter(mark.left, mark.right)] : []),
  ]);
}

const createOutput = ({ output = '', role }: FenceData): Element =>
  element(
    'pre',
    { className: role === 'repro' || role === 'fails' ? ['out', 'bad'] : ['out'], tabIndex: 0 },
    [element('samp', {}, [text(output)])],
  );

function createFooter(left: string, right: string): Element {
  const parts: ElementContent[] = [element('span', {}, [text(left)])];
  if (right) parts.push(element('span', { className: ['end'] }, [text(right)]));
  return element('div', { className: ['sample-foot'], dataPagefindIgnore: '' }, parts);
}
