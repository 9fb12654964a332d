import type { ConfigData, HtmlValidate } from 'html-validate';
import type { RaisedError } from '../raised-error.ts';
import { checkInline } from './check-inline.ts';

/** What makes HTML wrong, and nothing that is a matter of style. */
const rules: NonNullable<ConfigData['rules']> = {
  ...{ 'close-order': 'error', 'close-attr': 'error', 'void-content': 'error', 'no-dup-attr': 'error' },
  ...{ 'no-dup-id': 'error', 'element-name': 'error', 'element-permitted-content': 'error' },
  ...{
    'element-permitted-order': 'error',
    'element-permitted-parent': 'error',
    'attribute-allowed-values': 'error',
  },
  ...{ 'attr-delimiter': 'error', 'unrecognized-char-ref': 'error' },
};

let validator: Promise<HtmlValidate> | undefined;

/** Loads the validator when a page first has HTML: it is large. */
function loadValidator(): Promise<HtmlValidate> {
  validator ??= import('html-validate').then(
    ({ HtmlValidate: Validator }) => new Validator({ root: true, extends: [], elements: ['html5'], rules }),
  );
  return validator;
}

/** The first thing that is wrong with a piece of HTML, or nothing. */
export async function checkHtml(html: string): Promise<RaisedError | undefined> {
  const { results } = (await loadValidator()).validateStringSync(html);
  const messages = results
    .flatMap((result) => result.messages)
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const [first] = messages;
  if (!first) return checkInline(html);
  const { ruleId: code, message, line, column } = first;
  return { name: 'HtmlError', code, message, line, column };
}
