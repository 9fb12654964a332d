import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Classes of highlighters that name no language; Discourse writes `lang-auto` where nobody said one. */
const styles = /^(?:lang-auto|hljs.*|(?:no-?)?highlight|prettyprint|codehilite|code|wiki)$/;

/**
 * Says the language of a code block as the converter looks for it, `language-js` on `code`. Editors write it on `pre`,
 * as `lang-js`, or as the word alone: Redmine and Textile.
 */
export function nameLanguages(tree: Root): void {
  visit(tree, 'element', (pre) => {
    const [code] = pre.children.filter((node): node is Element => node.type === 'element');
    if (pre.tagName !== 'pre' || code?.tagName !== 'code') return;
    const names = [...classesOf(code), ...classesOf(pre)].filter((name) => !styles.test(name));
    const language = names
      .map((name) => /^(?:language-|lang-)?([a-z][\w+#-]{0,20})$/i.exec(name)?.[1])
      .find(Boolean);
    if (language) code.properties.className = [`language-${language}`];
  });
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
