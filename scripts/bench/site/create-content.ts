import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const words = 'upload queue backup index restart certificate proxy token report widget'.split(' ');
const pick = (seed: number) => words[seed % words.length] ?? '';

/**
 * Writes a content folder of so many pages in sections of 25: three headings, two samples, a table and links each. The
 * first page is the same whatever their number.
 */
export async function createContent(folder: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const section = join(folder, 'docs', `part-${Math.floor(number / 25)}`);
    if (number % 25 === 0) await mkdir(section, { recursive: true });
    await writeFile(join(section, `page-${number % 25}.md`), createPage(number));
  }
}

function createPage(number: number): string {
  const [one, two, three] = [pick(number), pick(number * 7 + 3), pick(number * 3 + 1)];
  const neighbour = `page-${(number + 1) % 25}.md`;
  return `# Set up the ${one} of the ${two}, case ${number}

The ${one} needs the ${two} before the ${three} starts. See [the next page](${neighbour}) for the rest.

## Before you start

- a ${two} that answers
- a ${three} with a name

## What to do

\`\`\`bash skip="a benchmark of building"
acme ${one} --${two} ${number}
\`\`\`

| setting | meaning |
|---|---|
| \`${one}\` | what the ${two} does |
| \`${three}\` | when it does it |

## What comes of it

\`\`\`json
{ "${one}": ${number}, "${two}": true }
\`\`\`

The ${three} says so in its log.
`;
}
