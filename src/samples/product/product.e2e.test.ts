import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { planPage } from '../plan-page.ts';
import { runScope } from '../run-scope.ts';
import type { ProductSettings } from './product-settings.ts';
import { selectVersions } from './select-versions.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A real package with a real bug: until 1.3.5, a section of that name changed every object of the program. */
const ini: ProductSettings = {
  name: 'ini',
  versions: [
    { version: '1.3.8', alias: 'ini-1.3.8' },
    { version: '1.3.5', alias: 'ini-1.3.5' },
  ],
};

const body = `
\`\`\`js repro="every object has an admin now"
import assert from 'node:assert';
import ini from 'ini';

ini.parse('[__proto__]\\nadmin = yes');
assert.equal({}.admin, undefined, 'every object has an admin now');
\`\`\`

\`\`\`js fix
import assert from 'node:assert';
import ini from 'ini';

const text = '[__proto__]\\nadmin = yes';
if (!text.includes('__proto__')) ini.parse(text);
assert.equal({}.admin, undefined);
\`\`\`

\`\`\`js versions=">=1.3.6" title="new behaviour"
import ini from 'ini';
Object.keys(ini.parse('[__proto__]\\nadmin = yes')) // => []
\`\`\`
`;

/** Each sample of an entry as `outcome [versions] message`. */
async function runEntry(frontmatter: string, wanted?: string): Promise<string[]> {
  const text = `---\ntitle: x\nsources: [{ system: github, ref: acme/support#7 }]\n${frontmatter}---\n${body}`;
  const plan = planPage({ file: 'content/faq/ini-section.md', text });
  const product = { ...ini, versions: selectVersions(ini, wanted) };
  const lines: string[] = [];
  for (const scope of plan.scopes)
    for (const { verdict, productVersions } of (
      await runScope(plan, scope, { root, outputLimit: 1e6, product })
    ).values())
      lines.push([verdict.outcome, `[${productVersions}]`, verdict.message].filter(Boolean).join(' '));
  return lines;
}

test('an entry reproduces on the old version', async () => {
  expect(await runEntry('', '1.3.5')).toEqual([
    'reproduces [1.3.5]',
    'passed [1.3.5]',
    'skipped [] It is for versions >=1.3.6.',
  ]);
});

test('on the new version it is obsolete, and the message asks for fixedIn', async () => {
  const [repro, fix, behaviour] = await runEntry('', '1.3.8');
  expect(repro).toMatchInlineSnapshot(`
    "obsolete [1.3.8] The problem is gone on ini 1.3.8: the repro content/faq/ini-section.md#js-1 (ticket acme/support#7) passes there, so the workaround is obsolete.
    Set \`fixedIn: 1.3.8\` in the frontmatter of content/faq/ini-section.md, or the earlier version that fixed it; the repro then guards the fix."
  `);
  expect([fix, behaviour]).toEqual(['passed [1.3.8]', 'passed [1.3.8]']);
  const [both] = await runEntry('');
  expect(both).toBe(repro);
});

test('with fixedIn the pair turns over: it must pass from there on, and still fail below', async () => {
  expect(await runEntry('fixedIn: 1.3.6\n')).toEqual([
    'reproduces [1.3.5]',
    'passed [1.3.5,1.3.8]',
    'passed [1.3.8]',
  ]);
  expect((await runEntry('fixedIn: 1.3.6\n', '1.3.8'))[0]).toBe('passed [1.3.8]');
  const [tooEarly] = await runEntry('fixedIn: 1.3.0\n', '1.3.5');
  expect(tooEarly).toMatchInlineSnapshot(
    `"failed [1.3.5] It still fails on ini 1.3.5, though the page says \`fixedIn: 1.3.0\`: AssertionError: every object has an admin now"`,
  );
  const [tooLate] = await runEntry('fixedIn: 1.4.0\n', '1.3.8');
  expect(tooLate).toMatchInlineSnapshot(
    `
    "failed [1.3.8] It passes on ini 1.3.8, though the page says that it was fixed only in 1.4.0.
    Set \`fixedIn: 1.3.8\`, or the earlier version that fixed it."
  `,
  );
});

test('a page for older versions does not ask newer ones', async () => {
  expect((await runEntry('versions: "<1.3.6"\n'))[0]).toBe('reproduces [1.3.5]');
});

test('a version that the settings do not name is refused', () => {
  expect(() => selectVersions(ini, '9.9.9')).toThrow('The settings name no version 9.9.9 of ini.');
  expect(selectVersions(ini).map(({ version }) => version)).toEqual(['1.3.5', '1.3.8']);
  expect(selectVersions(ini, '<1.3.7').map(({ version }) => version)).toEqual(['1.3.5']);
});
