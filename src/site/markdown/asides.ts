import type { MdastPluginDefinition } from 'satteri';
import type { Words } from '../words/index.ts';
import { type LanguageOptions, withWords } from './with-words.ts';

/** The kinds of aside, as `:::note` or `> [!NOTE]`; `title` is what each is called without a heading of its own. */
export const asideKinds: Record<string, { className: string; title: keyof Words['blocks'] }> = {
  note: { className: 'note', title: 'note' },
  info: { className: 'note', title: 'note' },
  tip: { className: 'tip', title: 'tip' },
  important: { className: 'note', title: 'important' },
  caution: { className: 'caution', title: 'caution' },
  warning: { className: 'caution', title: 'warning' },
  danger: { className: 'danger', title: 'danger' },
};

const titleClass = { hProperties: { className: ['aside-title'] } };
const asideData = (className: string) => ({
  hName: 'div',
  hProperties: { className: ['aside', className], role: 'note' },
});
const titleNode = (title: string) => ({
  type: 'paragraph' as const,
  data: titleClass,
  children: [{ type: 'text' as const, value: title }],
});

/** `:::note[Title]` containers, and quotes that begin with `[!NOTE]`. */
export const createAsidesPlugin = (options: LanguageOptions) =>
  withWords(
    options,
    ({ blocks }): MdastPluginDefinition => ({
      name: 'asides',
      containerDirective(node, ctx) {
        const kind = asideKinds[node.name];
        if (!kind) return;
        ctx.setProperty(node, 'data', asideData(kind.className));
        const label = node.children[0];
        if (label?.type === 'paragraph' && label.data?.directiveLabel)
          ctx.setProperty(label, 'data', titleClass);
        else ctx.prependChild(node, titleNode(blocks[kind.title]));
      },
      blockquote(node, ctx) {
        const paragraph = node.children[0];
        const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
        const match = text?.type === 'text' ? /^\[!(\w+)\]\s*/.exec(text.value) : null;
        const kind = asideKinds[match?.[1]?.toLowerCase() ?? ''];
        if (!match || !kind || text?.type !== 'text' || paragraph?.type !== 'paragraph') return;
        ctx.setProperty(node, 'data', asideData(kind.className));
        const rest = text.value.slice(match[0].length);
        if (rest) ctx.setProperty(text, 'value', rest);
        else if (paragraph.children.length > 1) ctx.removeNode(text);
        else ctx.removeNode(paragraph);
        ctx.prependChild(node, titleNode(blocks[kind.title]));
      },
    }),
  );
