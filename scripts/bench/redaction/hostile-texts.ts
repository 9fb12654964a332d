type Create = (length: number) => string;

const repeat =
  (unit: string): Create =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const prose =
  'Hi all, since the update our export fails with error 500 on db-7; see the log below. Version 2.6.1, Node 24.21.0.\n' +
  '2026-11-20 12:30:45 ERROR [main] com.acme.Export: cannot open file /srv/data/export.csv (errno 13)\n';

/** Texts that are large, or that make careless regular expressions slow. */
export const createHostileTexts = (): Readonly<Record<string, Create>> => ({
  'prose with logs': repeat(prose),
  'prose on one line': repeat(prose.replaceAll('\n', ' ')),
  'one letter': repeat('a'),
  'one digit': repeat('1'),
  'digits and spaces': repeat('1 '),
  'digits and dashes': repeat('12-'),
  'capitalised words': repeat('Anna '),
  'capitals and digits': repeat('GB12'),
  'at signs': repeat('@'),
  'nearly addresses': repeat('a@'),
  'dots and letters': repeat('a.'),
  'colons and hex digits': repeat('ab:'),
  'dots and digits': repeat('1.'),
  slashes: repeat('/'),
  'open addresses': repeat('https://a:'),
  spaces: repeat(' '),
  'line ends': repeat('\n'),
  'quoted line ends': repeat('\n> '),
  'key names': repeat('password: '),
  'key names in prose': repeat('password for '),
  'open quotes': repeat('password="'),
  'greetings of nobody': repeat('Dear Anna Anna Anna Anna Anna '),
  'heads of private keys': repeat(`-----BEGIN ${'PRIVATE'} KEY-----\n`),
  'starts of web tokens': repeat('eyJaaaaaaaa.'),
  placeholders: repeat('<email-1> '),
  'open angles': repeat('<a'),
  percents: repeat('%40'),
  backslashes: repeat('\\'),
  'Chinese prose': repeat('我们升级以后导出失败，日志里有错误，请看一下。'),
  'different addresses': (length) => {
    const lines = Array.from({ length: Math.ceil(length / 24) }, (_, place) => `user${place}@northwind.io `);
    return lines.join('').slice(0, length);
  },
  'different names': (length) => {
    const name = (place: number) =>
      place.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
    const lines = Array.from(
      { length: Math.ceil(length / 20) },
      (_, place) => `Dear X${name(place)} Y${name(place)},\n`,
    );
    return lines.join('').slice(0, length);
  },
  'different passwords': (length) => {
    const lines = Array.from({ length: Math.ceil(length / 24) }, (_, place) => `password=abc${place}Xy!z\n`);
    return lines.join('').slice(0, length);
  },
});
