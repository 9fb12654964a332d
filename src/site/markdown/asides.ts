import type { MdastPluginDefinition } from 'satteri';

/** The kinds of aside, as `:::note` or `> [!NOTE]`, each with the heading that it has without one of its own. */
export const asideKinds: Record<string, { className: string; title: string }> = {
  note: { className: 'note', title: 'Note' },
  info: { className: 'note', title: 'Note' },
  tip: { className: 'tip', title: 'Tip' },
  important: { className: 'note', title: 'Important' },
  caution: { className: 'caution', title: 'Caution' },
  warning: { className: 'caution', title: 'Warning' },
  danger: { className: 'danger', title: 'Danger' },
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

/** `:::note[Title]` containers. */
export const asidesPlugin: MdastPluginDefinition = {
  name: 'asides',
  containerDirective(node, ctx) {
    const kind = asideKinds[node.name];
    if (!kind) return;
    ctx.setProperty(node, 'data', asideData(kind.className));
    const label = node.children[0];
    if (label?.type === 'paragraph' && label.data?.directiveLabel) ctx.setProperty(label, 'data', titleClass);
    else ctx.prependChild(node, titleNode(kind.title));
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
    ctx.prependChild(node, titleNode(kind.title));
  },
};
