import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../check.ts';
import { runHere } from '../command/testing/run-here.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-check-'));
  const pages = {
    'good/docs/a.md': '# A\n\n[b](b.md#part)\n',
    'good/docs/b.md': '# B\n\n## Part\n\n[all](/docs/), [search](/search/)\n',
    'bad/docs/a.md': '---\ntitel: A\n---\n\n[gone](gone.md)\n',
    'bad/docs/fine.md': '# Fine\n',
    'bad/docs/sample.md':
      '# Sample\n\n```js skp="x"\n1;\n```\n\n```output\nstray\n```\n\n```python continue\n1\n```\n',
    'bad/faq/old.md':
      '---\ntitle: Old\nkind: how-to\nreviewBy: 2020-01-01\n---\n\nWrite to anna.smith@contoso.com.\n',
    'drawn/docs/a.mdx': '# A\n\n<Nowhere />\n',
    'drawn/docs/b.md': '# B\n\n```mermaid\nnonsense\n```\n\n::include{file="none.ts"}\n',
    'empty/docs/_draft.md': '# Not read\n',
    'support/docs/a.md': '# A\n',
    'support/errors/E_KNOWN.md': '---\ntitle: Known\n---\n',
    'support/support/hours.yaml': 'timeZone: Europe/Berlin\nhours:\n  monday: 17:00-09:00\n',
    'codes.txt': '# what the product prints\nE_KNOWN\nE_NEW # since 2.0\n',
    'codes.json': '{"codes": []}',
  };
  for (const [file, text] of Object.entries(pages)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command; the name of the temporary folder is replaced in what it prints. */
async function check(content: string, ...words: string[]) {
  const { exitCode, stdout, stderr } = await runHere(command, ['--content', join(folder, content), ...words]);
  const clean = (text: string) =>
    text.replaceAll(relative('.', folder), 'FOLDER').replaceAll(folder, 'FOLDER');
  return { exit: exitCode, stdout: clean(stdout), stderr: clean(stderr) };
}

test('a sound folder: exit 0 and how much was read', async () => {
  expect(await check('good')).toEqual({
    exit: 0,
    stdout: '',
    stderr: '2 pages checked: 0 errors, 0 warnings.\n',
  });
});

test('findings are sorted by place and end with exit 1', async () => {
  const { exit, stderr } = await check('bad');
  expect(exit).toBe(1);
  expect(stderr).toMatchInlineSnapshot(`
    "FOLDER/bad/docs/a.md:2:1 error TZ_FRONTMATTER_UNKNOWN_KEY
      \`titel\` is not a key of a guide.
      Did you mean \`title\`?

    FOLDER/bad/docs/a.md:5:1 error TZ_LINK_NO_PAGE
      The link \`gone.md\` points to a page that does not exist.
      Did you mean \`./fine.md\`?

    FOLDER/bad/docs/sample.md:3:7 error TZ_SAMPLE_UNKNOWN_ATTRIBUTE
      \`skp\` is not an attribute of a sample.
      Did you mean \`skip\`?

    FOLDER/bad/docs/sample.md:11:1 error TZ_SAMPLE_NOTHING_TO_CONTINUE
      \`continue\` has no earlier python sample on this page to continue.
      Remove it, or move the sample below the one that it continues.

    FOLDER/bad/faq/old.md:4:1 warning TZ_PAGE_REVIEW_DUE
      The page was to be read again by 2020-01-01.
      Read it, then set \`reviewBy\` to the next day that makes sense.

    FOLDER/bad/faq/old.md:7:10 error TZ_REDACTION_PRIVATE_TEXT
      This looks private: an e-mail address of 22 characters.
      Replace it by a placeholder such as \`<email-1>\` or by a value for documentation such as \`user@example.com\`.

    4 pages checked: 5 errors, 1 warning.
    "
  `);
});

test('what the build could not draw is named without a build', async () => {
  const { exit, stderr } = await check('drawn');
  expect(exit).toBe(1);
  expect(stderr.match(/^FOLDER\S+ error \w+/gm)).toEqual([
    'FOLDER/drawn/docs/a.mdx:3 error TZ_PAGE_UNKNOWN_COMPONENT',
    'FOLDER/drawn/docs/b.md:3 error TZ_PAGE_DIAGRAM',
    'FOLDER/drawn/docs/b.md:7 error TZ_PAGE_INCLUDE',
  ]);
});

test('--json writes one object to standard output', async () => {
  const { exit, stdout, stderr } = await check('bad', '--json');
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
  const { totals, findings } = JSON.parse(stdout);
  expect(totals).toEqual({ pages: 4, errors: 5, warnings: 1 });
  expect(findings[0]).toEqual({
    code: 'TZ_FRONTMATTER_UNKNOWN_KEY',
    severity: 'error',
    message: '`titel` is not a key of a guide.',
    hint: 'Did you mean `title`?',
    meant: 'title',
    place: { file: 'FOLDER/bad/docs/a.md', line: 2, column: 1 },
  });
});

test('--format github writes annotations', async () => {
  const { stdout } = await check('bad', '--format', 'github');
  expect(stdout).toContain(
    '::error file=FOLDER/bad/docs/a.md,line=5,col=1,title=TZ_LINK_NO_PAGE::The link `gone.md` points to',
  );
});

test('--translations compares the times of commits', async () => {
  const repository = join(folder, 'translated');
  const git = (time: string, ...args: string[]) =>
    execa('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.com', ...args], {
      cwd: repository,
      env: { GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time },
    });
  const write = async (file: string, text: string) => {
    await mkdir(join(repository, file, '..'), { recursive: true });
    await writeFile(join(repository, file), text);
  };
  await write('docs/a.md', '# A\n');
  await write('docs/b.md', '# B\n');
  await write('docs/zh/a.md', '# 甲\n');
  await git('2026-01-01T00:00:00Z', 'init', '--quiet');
  await git('2026-01-01T00:00:00Z', 'add', '.');
  await git('2026-01-01T00:00:00Z', 'commit', '--quiet', '--message', 'Start');
  await write('docs/a.md', '# A\n\nMore.\n');
  await git('2026-01-02T00:00:00Z', 'commit', '--quiet', '--all', '--message', 'Change');
  expect((await check('translated')).stderr).toBe('3 pages checked: 0 errors, 0 warnings.\n');
  const { exit, stderr } = await check('translated', '--translations');
  expect(exit).toBe(0);
  expect(stderr).toMatchInlineSnapshot(`
    "FOLDER/translated/docs/b.md:1:1 warning TZ_TRANSLATION_MISSING
      The page is not translated into 中文.
      A translation has the same path in a folder \`zh/\` of the same collection.

    FOLDER/translated/docs/zh/a.md:1:1 warning TZ_TRANSLATION_OUTDATED
      FOLDER/translated/docs/a.md has changed after its translation.
      Compare them: \`git log -p FOLDER/translated/docs/a.md\` shows the changes.

    3 pages checked: 0 errors, 2 warnings.
    "
  `);
});

test('paths choose what is reported; a warning alone is exit 0', async () => {
  const fine = await check('bad', join(folder, 'bad/docs/fine.md'));
  expect(fine).toMatchObject({ exit: 0, stderr: '4 pages checked: 0 errors, 0 warnings.\n' });
  const faq = await check('bad', join(folder, 'bad/faq'));
  expect(faq.stderr).toContain('1 error, 1 warning');
});

test.each([
  ['a path without pages', 'good', ['nowhere'], 'TZ_CHECK_NO_SUCH_PATH'],
  ['a number of days that is none', 'good', ['--due', 'soon'], 'TZ_COMMAND_BAD_ARGUMENTS'],
  ['a format that is none', 'good', ['--format', 'jsn'], 'TZ_CHECK_UNKNOWN_FORMAT'],
  ['a folder without pages', 'empty', [], 'TZ_CONTENT_NO_PAGES'],
  ['a folder that is absent', 'gone', [], 'TZ_CONTENT_NO_FOLDER'],
])('%s cannot be checked: exit 2', async (_what, content, words, code) => {
  const { exit, stdout, stderr } = await check(content, ...words);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain(`error ${code}`);
});

test('support settings are checked, and each code of a list needs a page', async () => {
  const { exit, stderr } = await check('support', '--codes', join(folder, 'codes.txt'));
  expect(exit).toBe(1);
  expect(stderr).toMatchInlineSnapshot(`
    "FOLDER/support/support/hours.yaml:3:3 error TZ_SUPPORT_HOURS_REVERSED
      The hours 17:00-09:00 do not end after they start on the same day.
      Write a night shift in two parts: until 24:00, and from 00:00 on the next day.

    FOLDER/codes.txt:3 error TZ_ERRORS_CODE_WITHOUT_PAGE
      The product prints E_NEW, and no page says what it means.
      Write content/errors/E_NEW.md.

    2 pages checked: 2 errors, 0 warnings.
    "
  `);
  expect((await check('support', join(folder, 'support/docs'))).exit).toBe(0);
});

test('a list of codes that is none cannot be used: exit 2', async () => {
  const { exit, stderr } = await check('good', '--codes', join(folder, 'codes.json'));
  expect(exit).toBe(2);
  expect(stderr).toContain('TZ_CHECK_NO_CODES');
});

test('the languages are those of the settings, as on the site', async () => {
  const project = join(folder, 'project');
  const links = ['/map/', '/help/', '/help/fr/', '/search/fr/', '/fr/', '/docs/fr/de/tools/', '/llms.txt'];
  const pages = {
    'astro.config.mjs': 'export default {};\n',
    'src/site.config.ts': "export const settings = { title: 'Acme', languages: ['fr'] };\n",
    'content/docs/tools.md': `# Tools\n\n${links.map((link) => `[x](${link})`).join(' ')} [none](/help/zh/)\n`,
    'content/docs/fr/tools.md': '# Tools\n',
    'content/docs/de/tools.md': '# Tools\n',
    'content/errors/E_A.md': '---\ntitle: A\n---\n',
    'content/errors/fr/E_A.md': '---\ntitle: A\n---\n',
    'content/errors/de/E_A.md': '---\ntitle: B\n---\n',
  };
  for (const [file, text] of Object.entries(pages)) {
    await mkdir(join(project, file, '..'), { recursive: true });
    await writeFile(join(project, file), text);
  }
  const script = join(import.meta.dirname, '../check.ts');
  const { stderr } = await execa('node', [script, '--translations'], { cwd: project, reject: false });
  const found = [...stderr.matchAll(/^(\S+?):\d+(?::\d+)? \w+ (\w+)$/gm)].map(
    ([, file, code]) => `${file} ${code}`,
  );
  expect(found).toEqual([
    'content/docs/de/tools.md TZ_TRANSLATION_MISSING',
    'content/docs/tools.md TZ_PAGE_SAME_TITLE',
    'content/docs/tools.md TZ_LINK_NO_PAGE',
    'content/errors/de/E_A.md TZ_ERRORS_CODE_TWICE',
    'content/errors/de/E_A.md TZ_TRANSLATION_MISSING',
  ]);
});
