import { expect, test } from 'vitest';
import { assertNothingPrivate, createRedactor, findPrivate, redact } from './index.ts';

/** Made-up tokens are joined here, so that no scanner of repositories takes them for real ones. */
const token = ['gh', 'p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('');
const secret = 'Zq7&f/ä+9"Kd~1';

test('masks by typed placeholders, the same for equal values', async () => {
  const text = 'Anna (anna@northwind.io) wrote to jo@northwind.io, cc ANNA@northwind.io.';
  expect((await redact(text, { people: ['Anna Kowalska'] })).text).toMatchInlineSnapshot(
    `"<person-1> (<email-1>) wrote to <email-2>, cc <email-1>."`,
  );
});

test('gives the offsets of the text that came in', async () => {
  const text = 'Write to jo@northwind.io.';
  const { spans } = await redact(text);
  expect(spans).toEqual([{ type: 'email', start: 9, end: 24 }]);
});

test('several texts share placeholders, and what one gives away is masked in the earlier ones', async () => {
  const redactor = createRedactor();
  const texts = await redactor.redactAll([
    `I tried ${secret} twice.`,
    `The password is "${secret.replaceAll('"', '')}".`,
  ]);
  expect(texts[1]?.text).toBe('The password is "<password-1>".');
  expect((await redactor.redact('to jo@northwind.io')).text).toBe('to <email-1>');
  expect((await redactor.redact('from jo@northwind.io')).text).toBe('from <email-1>');
  expect(redactor.count()).toEqual({ password: 1, email: 1 });
});

test.each([
  ['URL-encoded', encodeURIComponent(secret)],
  ['URL-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
  ['URL-encoded in small letters', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
  ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
  ['in base64', btoa(`user:${unescape(encodeURIComponent(secret))}`)],
  ['wrapped in a quoted message', `${secret.slice(0, 6)}\n> ${secret.slice(6)}`],
  ['wrapped as quoted-printable', `${secret.slice(0, 6)}=\r\n${secret.slice(6)}`],
])('a value found once is masked %s', async (_, copy) => {
  const { text } = await redact(`password: '${secret}'\nand then [${copy}] came`);
  expect(text).not.toContain(secret.slice(0, 6));
  expect(text).not.toContain(copy);
  expect(text).toMatch(/^password: '<password-1>'\nand then \[.{0,8}<password-1>.{0,3}\] came$/);
});

test('two secrets on one line, and one that touches another rule', async () => {
  const { text } = await redact(`a ${token} b password=hunter2;Host=41.173.96.26`);
  expect(text).toBe('a <token-1> b password=<password-1>;Host=<ip-1>');
});

test('a comment of secretlint in the text changes nothing', async () => {
  const { text } = await redact(`<!-- secretlint-disable -->\n// secretlint-disable-line\n${token}`);
  expect(text).toContain('<token-1>');
  expect(text).not.toContain(token);
});

test('masking twice changes nothing, and new values do not take old numbers', async () => {
  const once = (await redact('jo@northwind.io, password: hunter2')).text;
  expect((await redact(once)).text).toBe(once);
  expect((await redact(`${once} and new@northwind.io`)).text).toBe(`${once} and <email-2>`);
});

test('values of documentation and values to keep stay', async () => {
  const text = 'user@example.com 192.0.2.7 AKIAIOSFODNN7EXAMPLE help@northwind.io';
  expect((await redact(text, { keep: ['help@northwind.io'] })).text).toBe(text);
});

test('the gate names kind and place, and never the value', async () => {
  const [finding] = await findPrivate('fine\nWrite to jo@northwind.io', { file: 'content/faq/a.md' });
  expect(finding).toMatchInlineSnapshot(`
    {
      "code": "TZ_REDACTION_PRIVATE_TEXT",
      "hint": "Replace it by a placeholder such as \`<email-1>\` or by a value for documentation such as \`user@example.com\`.",
      "message": "This looks private: an e-mail address of 15 characters.",
      "place": {
        "column": 10,
        "file": "content/faq/a.md",
        "line": 2,
      },
      "severity": "error",
    }
  `);
  await expect(assertNothingPrivate('a@northwind.io b@northwind.io')).rejects.toThrow('There is 1 more.');
  await expect(assertNothingPrivate('<email-1>, user@example.com')).resolves.toBeUndefined();
});

test('a name that a signature gives away is masked in the whole ticket', async () => {
  const texts = [
    'Hi Anna,\nas Anna said, it fails.',
    'Same here.\n\nBest regards,\nAnna Kowalska\n',
    '我叫王小明。小明来了',
  ];
  expect((await createRedactor().redactAll(texts)).map(({ text }) => text)).toEqual([
    'Hi <person-1>,\nas <person-1> said, it fails.',
    'Same here.\n\nBest regards,\n<person-1>\n',
    '我叫<person-2>。<person-2>来了',
  ]);
});

test('an address that is wrapped behind its sign is masked whole', async () => {
  const { text } = await redact(
    '> Write to mira.keller@\n> northwind.io, or call me @\nnoon. 5 pieces@\nonce',
  );
  expect(text).toBe('> Write to <email-1>, or call me @\nnoon. 5 pieces@\nonce');
});

test('a password that is a common word is masked only where it is given', async () => {
  const { text } = await redact('password: admin1\npassword: "admin" as admin, admin1 too');
  expect(text).toBe('password: <password-1>\npassword: "<password-2>" as admin, <password-1> too');
});

test('says which pattern of a tenant is not one', () => {
  expect(() => createRedactor({ tenants: ['acct_['] })).toThrow('The pattern `acct_[` of tenant ids');
});

test('a token that only stands cut in two lines is masked whole, and the line after a token stays', async () => {
  const cut = `${token.slice(0, 20)}\n> ${token.slice(20)}`;
  expect((await redact(`it is ${cut} there`)).text).toBe('it is <token-1> there');
  expect((await redact(`it is ${token}\nThanks`)).text).toBe('it is <token-1>\nThanks');
  expect((await redact(`> the token is ${cut} there`)).text).toBe('> the token is <token-1> there');
  const key = ['s', 'k-a1b2c3d4e5f6g7h8'].join('');
  expect((await redact(`the token is ${key}\nThanks`)).text).toBe('the token is <token-1>\nThanks');
});

test('the backslashes of Markdown hide nothing', async () => {
  const { text } = await redact('jo\\_smith\\@northwind\\.io and jo_smith@northwind.io, +49 30 90\\-18\\-20');
  expect(text).toBe('<email-1> and <email-1>, <phone-1>');
  const own = await redact('carla\\.customer\\@example.test', { people: ['Carla Customer'] });
  expect(own.text).toBe('<email-1>');
});

test('characters that nobody sees hide nothing', async () => {
  const { text } = await redact('jo\u200b@north\u00adwind.io and \ufeff4539\u200b578763621486');
  expect(text).toBe('<email-1> and \ufeff<card-1>');
});

test.each([
  'jo&#64;northwind.io',
  '&#106;o@northwind.io',
  '&#x6A;o&#x40;northwind&#46;io',
  'jo&commat;northwind&period;io',
])('letters as HTML writes them hide nothing: %s', async (written) => {
  expect((await redact(`Write to ${written}, please.`)).text).toBe('Write to <email-1>, please.');
});

test('a key of many words and a key file are masked whole', async () => {
  const text = 'the password is "correct horse battery", then correct%20horse%20battery';
  expect((await redact(text)).text).toBe('the password is "<password-1>", then <password-1>');
  const key = [
    '-----BEGIN OPENSSH PRIV',
    'ATE KEY-----\\nb3BlbnNz\\n-----END OPENSSH PRIV',
    'ATE KEY-----',
  ].join('');
  expect((await redact(`{"key": "${key}\\n"}`)).text).toBe('{"key": "<private-key-1>\\n"}');
});

test.each([
  ['ｊｏ＠ｎｏｒｔｈｗｉｎｄ．ｉｏ', '<email-1>'],
  ['jo@northwind．io，jo＠northwind.io', '<email-1>，<email-1>'],
  ['联系电话：１３８１２３４５６７８', '联系电话：<phone-1>'],
  ['身份证１１０１０５１９４９１２３１００２Ｘ', '身份证<cn-id-1>'],
  ['４５３９５７８７６３６２１４８６', '<card-1>'],
  ['主机４１．１７３．９６．２６不通', '主机<ip-1>不通'],
  ['ｐａｓｓｗｏｒｄ：hunter2!', 'ｐａｓｓｗｏｒｄ：<password-1>'],
  ['（１）第一步，Ｗｉｎｄｏｗｓ１０！', '（１）第一步，Ｗｉｎｄｏｗｓ１０！'],
])('reads characters as wide as Chinese ones: %s', async (text, masked) => {
  expect((await redact(text)).text).toBe(masked);
});

test.each([
  'passw\u200bord: hunter2!',
  'pass\u00adword is hun\u200bter2!',
  'to\u2060ken=9f86d081\u200b884c7d65',
])('a character that nobody sees parts neither key nor value: %j', async (text) => {
  expect((await redact(text)).text).toMatch(/<(?:password|token)-1>$/);
});

test.each([
  ['&quot;apiKey&quot;: &quot;9kLmQ2xZ7vTr3bNc&quot;', '&quot;apiKey&quot;: &quot;<token-1>&quot;'],
  ['password:&nbsp;hunter2!', 'password:&nbsp;<password-1>'],
  ['q=%7B%22password%22%3A%22Wolke7grau%22%7D', 'q=%7B%22password%22%3A%22<password-1>%22%7D'],
  ['GET /x?mail=jo%40northwind.io&n=1', 'GET /x?mail=<email-1>&n=1'],
])('a name in the writing of machines gives its value away: %s', async (text, masked) => {
  expect((await redact(text)).text).toBe(masked);
});

test('Chinese letters around a name of the ticket do not hide it', async () => {
  const { text } = await redact('我是Anna的同事，Kowalska说的', { people: ['Anna Kowalska'] });
  expect(text).toBe('我是<person-1>的同事，<person-1>说的');
});
