import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../check.ts');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierzero-bad-support-'));
  await cp(join(import.meta.dirname, 'fixtures/support'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

test('what would send a reader nowhere, or promise what nobody can keep, is an error with its line', async () => {
  const { exitCode, stderr } = await execa('node', [script], { cwd: folder, reject: false });
  expect(exitCode).toBe(1);
  // From October on, the next year is missed as well as this one.
  const oneYear = stderr
    .replaceAll(String(new Date().getUTCFullYear()), 'YEAR')
    .replace(/.*\n.*20\d\d.*\n.*20\d\d.*\n\n/, '');
  expect(`\n${oneYear.replace(/\d+ errors/, 'N errors')}\n`).toMatchInlineSnapshot(`
    "
    content/errors/old/WIDGET_DISK.md:1:1 error TZ_ERRORS_CODE_TWICE
      The code WIDGET_DISK has this page and content/errors/WIDGET_DISK.md, so it is not clear which one the product points to.
      Merge them into one.

    content/requests/dark-theme.md:2:1 error TZ_FRONTMATTER_MISSING_KEY
      \`outcome\` is missing: a feature request needs it.
      Add a line \`outcome: ...\` to the frontmatter.

    content/requests/dark-theme.md:5:1 error TZ_FRONTMATTER_INVALID_VALUE
      \`urgency\` of a feature request is not valid: it must not be empty.

    content/support/berlin.yaml:2:1 error TZ_SUPPORT_UNKNOWN_ZONE
      There is no time zone with the name Europe/Berln.
      Did you mean \`Europe/Berlin\`?

    content/support/berlin.yaml:3:1 error TZ_SUPPORT_YEAR_MISSING
      There is no schedule for YEAR: its holidays are not known, so no answer can be promised in it.
      Enter the holidays of YEAR, then add YEAR to \`years\`.

    content/support/berlin.yaml:4:3 error TZ_SUPPORT_HOURS_REVERSED
      The hours 17:00-09:00 do not end after they start on the same day.
      Write a night shift in two parts: until 24:00, and from 00:00 on the next day.

    content/support/berlin.yaml:5:3 error TZ_SUPPORT_HOURS_REVERSED
      The hours 13:00-13:00 do not end after they start on the same day.
      Write a night shift in two parts: until 24:00, and from 00:00 on the next day.

    content/support/berlin.yaml:12:5 error TZ_SUPPORT_UNKNOWN_ZONE
      There is no time zone with the name Mars/Base.
      Use a name of the IANA list, which is a region and a city: Europe/Berlin.

    content/support/channels.yaml:2:5 error TZ_SUPPORT_CHANNEL_ADDRESS
      A channel of the kind mail has no address, so nobody can be reached by it.
      Write for example \`address: support@acme.example\`.

    content/support/channels.yaml:4:5 error TZ_SUPPORT_CHANNEL_ADDRESS
      A channel of the kind form has no address, so nobody can be reached by it.
      Write for example \`address: https://acme.example/tickets\`.

    content/troubleshooting/empty-window.md:8:3 error TZ_LINK_NO_ANCHOR
      The link \`#ask-the-server\` points to \`#ask-the-server\`, and content/troubleshooting/empty-window.md has no heading of that name.
      It has #is-the-server-running, #does-a-reload-help, #call-us.

    content/troubleshooting/empty-window.md:12:3 error TZ_TREE_LOOP
      "Does a reload help?" leads back to "Is the server running?": a reader would go round for ever.
      Lead on to a step that says what to do when this did not help. The page adds the way back by itself.

    content/troubleshooting/empty-window.md:14:1 error TZ_TREE_LOST_STEP
      No step leads to "Call us", so no reader ever sees it.
      Link to it from another step: \`[Yes](#call-us)\`.

    5 pages checked: N errors, 0 warnings.
    "
  `);
});
