import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const words =
  'the upload of a large file stops behind our proxy when the server answers that the body is too large and nobody knows which limit it was that the request has run into since we moved the gate to another machine last week'.split(
    ' ',
  );

/** A small generator of numbers: the same export at every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/**
 * Writes an export of Zendesk as JSON lines: resolved tickets of about ten kilobytes, with mails, logs, HTML and an internal note in
 * each.
 *
 * @returns its size in bytes.
 */
export async function writeExport(file: string, count: number): Promise<number> {
  const stream = createWriteStream(file);
  const random = createRandom(1);
  const sentences = Array.from({ length: 2000 }, () =>
    Array.from({ length: 8 + random(12) }, () => words[random(words.length)]).join(' '),
  );
  const sentence = () => sentences[random(sentences.length)] ?? '';
  for (let id = 1; id <= count; id++)
    if (!stream.write(`${JSON.stringify(createRecord(id, random, sentence))}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
  return stream.bytesWritten;
}

function createRecord(id: number, random: (below: number) => number, sentence: () => string) {
  const prose = (sentences: number) => Array.from({ length: sentences }, sentence).join('. ');
  const log = Array.from(
    { length: 40 },
    (_none, line) =>
      `2026-10-01 10:00:${String(line % 60).padStart(2, '0')} ERROR [gate-${random(9)}] part ${random(5000)} of ${sentence()}`,
  ).join('\n');
  const paragraphs = Array.from({ length: 6 }, () => `<p>${prose(3)}</p>`).join('');
  const comment = (author_id: number, html_body: string, open = true) => ({
    author_id,
    public: open,
    html_body,
    created_at: '2026-10-01T10:00:00Z',
  });
  return {
    id,
    subject: sentence(),
    description: prose(4),
    status: 'solved',
    requester_id: 1,
    created_at: '2026-10-01T10:00:00Z',
    updated_at: '2026-10-02T10:00:00Z',
    users: [
      { id: 1, name: 'Carla Customer', email: 'carla@example.org', role: 'end-user' },
      { id: 2, name: 'Anton Agent', email: 'anton@example.org', role: 'agent' },
    ],
    comments: [
      comment(1, `${paragraphs}<pre>${log}</pre>`),
      comment(2, `<p>PRIVATE-MARKER ${prose(3)}</p>`, false),
      comment(2, `${paragraphs}<pre>client_max_body_size ${random(900)}m;</pre>`),
      comment(1, '<p>That fixed it, thanks!</p>'),
    ],
  };
}
