import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { redact } from './index.ts';

const readTicket = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

test('a ticket in English, with its people and company', async () => {
  const { text } = await redact(readTicket('ticket-en.txt'), {
    people: ['Rosalind Okafor', 'okafor_r'],
    companies: ['Northwind Traders GmbH'],
    internalHosts: ['corp.northwind.io'],
  });
  expect(text).toMatchInlineSnapshot(`
    "Hi support,

    since Monday our export fails. I am <person-1> from <company-1> (<email-1>, desk <phone-1>).
    My colleague <person-1> sees the same on <host-1>, <ip-1>, eth0 <mac-1>.

    \`\`\`
    <person-1>@<host-2>:~/export$ curl -H 'Authorization: Bearer <token-1>' \\
      'https://api.northwind.io/v1/export?token=<token-2>&page=2'
    HTTP/1.1 500 Internal Server Error
    Set-Cookie: session=<cookie-1>; Path=/; HttpOnly
    ERROR cannot open /home/<person-1>/export/out.csv (errno 13) at 127.0.0.1:8080, version 2.6.1
    <token-3>
    \`\`\`

    In config.json we have {"apiKey":"<token-4>","password":"<password-1>"}; the log shows <password-1>.
    Refund goes to <iban-1>, or to the card <card-1>.

    Best regards,
    <person-1>
    "
  `);
});

test('a ticket in Chinese, of whose people nothing else is known', async () => {
  const { text } = await redact(readTicket('ticket-zh.txt'));
  expect(text).toMatchInlineSnapshot(`
    "您好：

    我是<company-1>的<person-1>，升级到 2.6.1 以后导出失败，错误码 500。
    我的邮箱是 <email-1>，手机：<phone-1>，身份证号<cn-id-1>。
    服务器地址：<ip-1>，密码是<password-1>。日志在 /home/<user-1>/export/error.log，
    里面也有 password=<password-1> 这一行。示例地址 192.0.2.7 没有问题。

    联系人：<person-1>
    谢谢
    "
  `);
});
