import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry } from 'satteri';
import { findWords } from '../words/index.ts';
import { asideKinds } from './asides.ts';
import { type LinkOptions, resolveLink } from './links.ts';
import type { LanguageOptions } from './with-words.ts';

const named = (className: string, more: Record<string, unknown> = {}) => ({
  hProperties: { className: [className], ...more },
});

/** Containers that are a frame around what they hold: the list inside is styled. */
const frames: Record<string, string> = { steps: 'steps', filetree: 'filetree', cards: 'cards' };

/** Containers that are more than a frame. */
const parts = new Set(['details', 'card', 'tabs', 'tab']);

/**
 * The building blocks of a page as `:::` containers: `steps`, `filetree`, `cards` with `card[Title]{href=…}`,
 * `details[Summary]`, `tabs{sync=…}` with `tab[Label]`; and `:badge[text]{tone=ok}` within a line. A container that
 * nobody knows keeps what it holds.
 */
export const createContainersPlugin =
  (links: LinkOptions & LanguageOptions): MdastPluginEntry =>
  ({ fileURL }) => {
    let tabs = 0;
    const { blocks } = findWords(fileURL ? links.findLanguage(fileURLToPath(fileURL)) : 'en');
    return {
      name: 'containers',
      containerDirective(node, ctx) {
        const { name, attributes } = node;
        const first = node.children[0];
        const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
        const frame = frames[name] ?? (asideKinds[name] || parts.has(name) ? undefined : 'container');
        if (frame) ctx.setProperty(node, 'data', { hName: 'div', ...named(frame) });
        if (frame === 'container' && label) ctx.setProperty(label, 'data', named('aside-title'));
        if (name === 'details') {
          ctx.setProperty(node, 'data', { hName: 'details', ...named('more') });
          if (label) ctx.setProperty(label, 'data', { hName: 'summary' });
          else
            ctx.prependChild(node, {
              type: 'paragraph',
              data: { hName: 'summary' },
              children: [{ type: 'text', value: blocks.more }],
            });
        }
        if (name === 'card') {
          const to = attributes?.href;
          const href = to && fileURL ? resolveLink(to, fileURLToPath(fileURL), links) : to;
          ctx.setProperty(node, 'data', {
            hName: href ? 'a' : 'div',
            ...named('card', href ? { href } : {}),
          });
          if (label) ctx.setProperty(label, 'data', named('card-title'));
        }
        if (name === 'tabs') {
          tabs += 1;
          const sync = attributes?.sync;
          const data = { dataTabs: String(tabs), ...(sync ? { dataSync: sync } : {}) };
          ctx.setProperty(node, 'data', { hName: 'div', ...named('tabs', data) });
        }
        if (name === 'tab') {
          ctx.setProperty(node, 'data', { hName: 'section', ...named('tab') });
          if (label) ctx.setProperty(label, 'data', named('tab-label'));
        }
      },
      textDirective(node, ctx) {
        if (node.name !== 'badge') return;
        const tone = /^(?:ok|bad|ease)$/.exec(node.attributes?.tone ?? '')?.[0];
        ctx.setProperty(node, 'data', {
          hName: 'span',
          hProperties: { className: tone ? ['tag', tone] : ['tag'] },
        });
      },
    };
  };
