import type { MdastPluginDefinition } from 'satteri';

/**
 * Puts back what only looks like a directive: the `:30` of `12:30`, `:smile`. The parser takes every `:word` for one, and
 * plain Markdown must lose no character.
 */
export const literalColonsPlugin: MdastPluginDefinition = {
  name: 'literal-colons',
  options: { position: true },
  textDirective(node, ctx) {
    if (node.name === 'badge') return;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    ctx.replaceNode(node, { type: 'text', value: ctx.source.slice(start, end) });
  },
};
