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
  'nearly wrapped addresses': repeat('a@\n> '),
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
  'wide digits': repeat('１３８'),
  'wide prose': repeat('密码ａｂ是１，'),
  'bare passwords': repeat('password | '),
  'pairs without end': repeat('creds: a/'),
  'codes for one time': repeat('backup codes: a1b2-'),
  'spelled addresses': repeat('jo at host dot '),
  'unseen characters': repeat('pass\u200bword: '),
  placeholders: repeat('<email-1> '),
  'open angles': repeat('<a'),
  percents: repeat('%40'),
  backslashes: repeat('\\'),
  'Chinese prose': repeat('我们升级以后导出失败，日志里有错误，请看一下。'),
  'nested brackets': (length) => '([{<'.repeat(length / 8) + '>}])'.repeat(length / 8),
  base64: repeat('TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24'),
  'hex digits': repeat('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
  'passwords in prose': repeat('the password is '),
  entities: repeat('&#97;'),
  'open entities': repeat('&#'),
  commands: repeat('redis-cli curl mysql '),
  'options of commands': repeat('curl -u a:b '),
  mentions: repeat('@anna-k '),
  'heads of letters': repeat('Anna Kowalska\n12 Long Street\n'),
  'lines with numbers': repeat('\n12 a'),
  'brackets and digits': repeat('(12) '),
  'companies without end': repeat('Acme and '),
  'Chinese on one line': repeat('王先生说密码是'),
  'Chinese letters without end': repeat('此致\n'),
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
