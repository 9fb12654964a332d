import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor, redact } from './index.ts';

const people = ['Anna Kowalska', 'Will Hunter', '王小明'];

/** Made-up tokens are joined here, so that no scanner of repositories takes them for real ones. */
const secrets = [
  'jo.smith@northwind.io',
  '4539578763621486',
  'GB59IFUE40226315499137',
  '41.173.96.26',
  ['gh', 'p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join(''),
  ['AK', 'IAQYLPMN5HFIQR7XYA'].join(''),
  '+49 30 901820',
  '11010519491231002X',
];

const written = [
  (value: string) => value,
  encodeURIComponent,
  (value: string) => JSON.stringify(value),
  (value: string) => `password: ${value}`,
  (value: string) => `https://host.net/?q=${encodeURIComponent(value)}&x=1`,
  (value: string) => `<${value}>`,
  (value: string) => `"${value}",`,
];

const around = [' ', '\n', '\n> ', '. ', ' (', ') ', ': ', ', ', ' = ', '\t', '，', '|', '\r\n'];
const words = [
  'hello',
  'Anna',
  'Will',
  'the password is',
  'token',
  '王小明',
  'hunter2!',
  '<email-1>',
  '12',
  'x=',
  'Dear',
  '密码是',
];

/** Any code unit, halves of pairs too. */
const character = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Texts as tickets are, put together from what rules look for and what stands around. */
const ticket = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc
          .tuple(fc.constantFrom(...secrets), fc.constantFrom(...written))
          .map(([value, write]) => write(value)),
        fc.constantFrom(...words),
        fc.string({ unit: character, maxLength: 8 }),
      ),
      fc.constantFrom(...around),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.flat().join(''));

const runs = { numRuns: 100 };
const patient = { timeout: 30_000 };

test('masking twice is masking once', patient, () =>
  fc.assert(
    fc.asyncProperty(ticket, async (text) => {
      const once = (await redact(text, { people })).text;
      expect((await redact(once, { people })).text).toBe(once);
    }),
    runs,
  ),
);

test('spans are in order, apart, within the text, and what lies between them stays', patient, () =>
  fc.assert(
    fc.asyncProperty(ticket, async (text) => {
      const { text: masked, spans } = await redact(text, { people });
      let [last, rest] = [0, masked];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(rest.startsWith(text.slice(last, start))).toBe(true);
        rest = rest.slice(start - last).replace(/^<[a-z-]+-\d+>/, '');
        last = end;
      }
      expect(rest).toBe(text.slice(last));
    }),
    runs,
  ),
);

test('no value survives, however it is written and whatever stands around', patient, () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...secrets),
      fc.array(fc.tuple(fc.constantFrom(...around), fc.constantFrom(...written)), {
        minLength: 1,
        maxLength: 5,
      }),
      async (value, copies) => {
        const text = `${value} ${copies.map(([gap, write]) => gap + write(value)).join('')}\n`;
        const masked = (await redact(text)).text;
        for (const form of [value, encodeURIComponent(value)]) expect(masked).not.toContain(form);
      },
    ),
    runs,
  ),
);

test('equal values have equal placeholders in all texts of a ticket, others have others', patient, () =>
  fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(secrets, { minLength: 2 }), async (values) => {
      const redactor = createRedactor();
      const texts = [...values, ...values].map((value) => `see ${value} there`);
      const masked = (await redactor.redactAll(texts)).map(({ text }) => text);
      expect(masked.slice(values.length)).toEqual(masked.slice(0, values.length));
      expect(new Set(masked).size).toBe(values.length);
      expect((await redactor.redact(texts[0] ?? '')).text).toBe(masked[0]);
    }),
    { numRuns: 50 },
  ),
);

test('any text at all can be masked', patient, () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: character, maxLength: 60 }), async (text) => {
      expect(typeof (await redact(text, { people })).text).toBe('string');
    }),
    runs,
  ),
);
