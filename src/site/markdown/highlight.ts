import type { Element, ElementContent } from 'hast';
import {
  type BundledLanguage,
  bundledLanguages,
  createHighlighter,
  type Highlighter,
  isSpecialLang,
  type ThemeRegistrationAny,
} from 'shiki';

/**
 * Kinds of token, each with the TextMate scopes that belong to it. The name is the class of its spans; styles/code.css
 * gives each a colour for light and dark, so that no page carries inline styles.
 */
const tokenKinds = {
  'tk-comment': ['comment', 'punctuation.definition.comment'],
  'tk-string': ['string', 'punctuation.definition.string', 'markup.inline.raw', 'constant.other.symbol'],
  'tk-keyword': [
    'keyword',
    'storage',
    'variable.language',
    'keyword.operator.new',
    'punctuation.definition.template-expression',
  ],
  'tk-function': [
    'entity.name.function',
    'support.function',
    'entity.name.command',
    'meta.function-call entity.name',
  ],
  'tk-constant': ['constant.numeric', 'constant.language', 'constant.character.escape', 'support.constant'],
  'tk-type': [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.name.tag',
    'entity.other.inherited-class',
  ],
  'tk-name': [
    'entity.other.attribute-name',
    'meta.object-literal.key',
    'support.type.property-name',
    'variable.other.property.assignment',
  ],
  'tk-inserted': ['markup.inserted', 'punctuation.definition.inserted'],
  'tk-deleted': ['markup.deleted', 'punctuation.definition.deleted', 'invalid'],
  'tk-heading': ['markup.heading', 'entity.name.section', 'markup.bold'],
  'tk-plain': ['keyword.operator', 'punctuation', 'string.unquoted.argument', 'string.unquoted.plain'],
} as const;

const names = Object.keys(tokenKinds);
/** Colours are never shown: each stands for a kind. */
const colorOf = (index: number) => `#${(index + 1).toString(16).padStart(6, '0')}`;
const kindByColor = new Map(names.map((name, index) => [colorOf(index), name]));

const theme: ThemeRegistrationAny = {
  name: 'tierzero',
  type: 'light',
  fg: '#fffffe',
  bg: '#ffffff',
  settings: Object.values(tokenKinds).map((scope, index) => ({
    scope: [...scope],
    settings: { foreground: colorOf(index) },
  })),
};

let pending: Promise<Highlighter> | undefined;
const lines = new Map<string, ElementContent[][]>();

async function loadHighlighter(language: string): Promise<Highlighter> {
  pending ??= createHighlighter({ themes: [theme], langs: [] });
  const highlighter = await pending;
  if (!highlighter.getLoadedLanguages().includes(language))
    await highlighter.loadLanguage(language as BundledLanguage);
  return highlighter;
}

const span = (className: string, text: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [{ type: 'text', value: text }],
});

/**
 * The lines of a piece of code as HTML nodes, each token that means something in a span with a class. A language that
 * Shiki does not know is left plain. The same code is highlighted once.
 */
export async function highlight(code: string, language: string): Promise<ElementContent[][]> {
  const key = `${language}\0${code}`;
  const known = lines.get(key);
  if (known) return structuredClone(known);
  const made = await highlightLines(code, language.toLowerCase());
  lines.set(key, made);
  return structuredClone(made);
}

async function highlightLines(code: string, language: string): Promise<ElementContent[][]> {
  if (isSpecialLang(language) || !(language in bundledLanguages))
    return code.split('\n').map((text) => (text ? [{ type: 'text', value: text }] : []));
  const highlighter = await loadHighlighter(language);
  const tokens = highlighter.codeToTokensBase(code, {
    lang: language as BundledLanguage,
    theme,
    tokenizeMaxLineLength: 2000,
    tokenizeTimeLimit: 500,
  });
  return tokens.map((line) =>
    line.map(({ content, color }) => {
      const kind = kindByColor.get(color?.toLowerCase() ?? '');
      return kind && kind !== 'tk-plain' && content.trim()
        ? span(kind, content)
        : { type: 'text', value: content };
    }),
  );
}
