import { expect, test } from 'vitest';
import { createBranchName } from './create-branch-name.ts';
import { faqKind, questionKind } from './page-kind.ts';

const nameOf = (system: string, ref: string, kind = faqKind) => createBranchName({ system, ref }, kind);

test('a plain reference is read in the name of its branch', () => {
  expect(nameOf('github', 'acme/support#123')).toBe('promote/github-acme-support-123');
  expect(nameOf('github', 'Acme/Support#123')).toBe('promote/github-acme-support-123');
  expect(nameOf('rt', '12')).toBe('promote/rt-12');
  expect(nameOf('redmine', '#12')).toBe('promote/redmine-12');
  expect(nameOf('jira', 'HELP-1')).toBe('promote/jira-help-1');
  expect(nameOf('github-discussions', 'acme/gate#4', questionKind)).toBe(
    'promote/question-github-discussions-acme-gate-4',
  );
});

test('references that differ in anything but case have branches of their own', () => {
  const long = 'a'.repeat(100);
  const tickets = [
    ['github', 'a-b/c#1'],
    ['github', 'a/b-c#1'],
    ['github', 'a.b/c#1'],
    ['github', 'a_b/c#1'],
    ['github', 'a/b/c#1'],
    ['github', 'discussions-a/b#1'],
    ['github-discussions', 'a/b#1'],
    ['mail', '<1.2@mail.example>'],
    ['mail', '<12@mail.example>'],
    ['mail', '<1-2@mail.example>'],
    ['csv', `${long}1`],
    ['csv', `${long}2`],
    ['csv', '#'],
    ['csv', '工单 1'],
    ['csv', '工单-1'],
  ] as const;
  const names = tickets.map(([system, ref]) => nameOf(system, ref));
  expect(new Set(names).size).toBe(tickets.length);
  for (const name of names) expect(name).toMatch(/^promote\/[\p{L}\p{N}-]{1,100}$/u);
});
