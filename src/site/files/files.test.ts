import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPages } from '../../content/index.ts';
import { findContentFiles } from './index.ts';
import { probeImage } from './probe-image.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);
/** As drawing programs write it: their own source stands in the root tag. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" content="${'&lt;mxfile&gt;'.repeat(200)}" width="641px" height="91px"><rect width="9" height="9"/></svg>`;

function createFolder(page: string) {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-files-'));
  mkdirSync(join(root, 'docs'));
  const files: Record<string, string | Buffer> = {
    'a.md': page,
    'sound.png': png,
    'cut.png': png.subarray(0, 12),
    'empty.png': '',
    'drawn.svg': drawing,
    'none.svg': 'not a drawing',
    'sheet.csv': 'a,b\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'docs', name), text);
  return root;
}

async function find(page: string) {
  const root = createFolder(page);
  const { pages } = await loadPages(root, root);
  const { files, diagnostics } = await findContentFiles(pages, root, root);
  return {
    files: [...files.values()].map(({ path, width, isPlain }) => `${path} ${width ?? '-'} ${isPlain}`),
    problems: diagnostics.map(({ place, message }) => `${place?.file}:${place?.line} ${message}`),
  };
}

test('a broken image is named with its line', async () => {
  const { problems } = await find('# A\n\n![a](cut.png)\n![b](empty.png)\n\n<img src="none.svg" alt="">\n');
  expect(problems).toEqual([
    'docs/a.md:3 The image `cut.png` cannot be shown: it has no size that can be read, so it is cut off or no image.',
    'docs/a.md:4 The image `empty.png` cannot be shown: it is empty.',
    'docs/a.md:6 The image `none.svg` cannot be shown: it holds no whole `<svg>`.',
  ]);
});

test('downloads, images of HTML and drawings that Astro cannot read are served, images of Markdown are left to Astro', async () => {
  const { files, problems } = await find(
    '# A\n\n![a](sound.png) ![b](drawn.svg) [c](sheet.csv) [d](https://example.org/x.csv) [e](gone.csv)\n',
  );
  expect(problems).toEqual([]);
  expect(files).toEqual(
    ['docs/drawn.svg', 'docs/sheet.csv'].map(
      (name, index) => `files/${name} ${index === 0 ? 641 : '-'} ${index === 0}`,
    ),
  );
  expect((await find('# A\n\n<img src="sound.png" alt="">\n')).files).toEqual([
    'files/docs/sound.png 1 false',
  ]);
});

test('a drawing without a size is shown without one', async () => {
  const root = createFolder('# A\n');
  const path = join(root, 'docs/drawn.svg');
  writeFileSync(path, `<svg data-source="${'x'.repeat(2000)}"><g/></svg>`);
  expect(await probeImage(path)).toEqual({ kind: 'plain' });
  cpSync(join(root, 'docs/sound.png'), path);
  expect(await probeImage(path)).toMatchObject({ kind: 'sound', width: 1 });
});
