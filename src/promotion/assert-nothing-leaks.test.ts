import { expect, test } from 'vitest';
import { assertNothingLeaks } from './assert-nothing-leaks.ts';
import type { Proposal } from './proposal.ts';

/** Made here, so that no scanner takes the file for a leak. */
const token = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');
const people = [
  { login: 'mkeller77', name: 'Mira Keller', email: 'mira.keller@northwind.io' },
  { login: 'aadler' },
];
const path = 'content/faq/login-fails.md';
const text = '---\ntitle: Login fails\n---\n\n## Fix\n\nSet it.\n';
const harmless = {
  branch: 'promote/github-acme-gate-7',
  message: 'Add FAQ entry login-fails\n\nTicket-Source: github\nTicket-Ref: acme/gate#7\n',
  title: 'Add FAQ entry: Login fails',
  body: 'A resolved ticket.\n',
};

/** What the gate says about a proposal that differs from a harmless one. */
async function findLeak(change: Partial<Proposal> & { text?: string; path?: string }, ref = 'acme/gate#7') {
  const file = { path: change.path ?? path, text: change.text ?? text };
  const proposal = { ...harmless, files: [file], ...change };
  const error = await assertNothingLeaks(proposal, { system: 'github', ref, people }).catch((cause) => cause);
  expect(JSON.stringify(error?.diagnostic ?? '')).not.toMatch(/keller|aadler|16C7e42F/i);
  return error?.diagnostic.place.file;
}
const inText = (words: string) => findLeak({ text: `${text}\n${words}\n` });

test('what is harmless passes', async () => {
  expect(await findLeak({})).toBeUndefined();
});

test('cells of a table are read as such: what stands below a key is no value of it', async () => {
  expect(
    await inText('| key | value |\n| - | - |\n| host | a |\n| pass | \\<password-1> |\n| port | 25 |'),
  ).toBeUndefined();
});

test.for([
  ['as it is', token],
  ['in a table', `| a |\n| - |\n| ${token} |`],
  ['in code', `\`\`\`bash\nexport TOKEN=${token}\n\`\`\``],
  ['over two lines of code', `\`\`\`\n${token.slice(0, 20)}\n${token.slice(20)}\n\`\`\``],
  ['with bold in its midst', `${token.slice(0, 10)}**${token.slice(10, 20)}**${token.slice(20)}`],
  ['as code in its midst', `${token.slice(0, 10)}\`${token.slice(10, 20)}\`${token.slice(20)}`],
  ['as a character reference', token.replace('_', '&#95;')],
  ['in an address, encoded', 'https://gate.example.com/?u=mira.keller%40northwind.io'],
] as const)('a page with a private value %s is not written', async ([, words]) => {
  expect(await inText(words)).toContain(path);
});

test.for<[string, Partial<Proposal> & { text?: string; path?: string }]>([
  ['the name of the file', { path: 'content/faq/mira-keller-cannot-log-in.md' }],
  ['the name of the file', { path: 'content/faq/login-of-mkeller77.md' }],
  ['the name of the branch', { branch: 'promote/csv-mira-keller' }],
  ['the commit message', { message: `${harmless.message}Ticket-Ref: mira.keller@northwind.io\n` }],
  ['the commit message', { drafted: { files: [], message: `Update of ${token}` } }],
  ['the pull request', { title: 'Add FAQ entry: Login of Mira Keller' }],
  ['the pull request', { body: `- Nearest entries: ${token}` }],
  [path, { text: text.replace('---\n\n', 'asks: ["Why can Mira Keller not log in?"]\n---\n\n') }],
  [path, { text: text.replace('Login', `Login with ${token}`) }],
])('nothing private passes in %s', async ([where, change]) => {
  expect(await findLeak(change)).toBe(where);
});

test('a repository may be called like its owner, who answers there; the owner stays private elsewhere', async () => {
  const named = JSON.parse(JSON.stringify(harmless).replaceAll('acme', 'aadler'));
  const source = text.replace('---\n\n', 'sources: [{ system: github, ref: aadler/gate#7 }]\n---\n\n');
  expect(await findLeak({ ...named, text: source }, 'aadler/gate#7')).toBeUndefined();
  expect(await findLeak({ ...named, body: 'Ask aadler.' }, 'aadler/gate#7')).toBe('the pull request');
  expect(await findLeak({ ...named, text: `${source}Ask aadler.\n` }, 'aadler/gate#7')).toBe(path);
});
