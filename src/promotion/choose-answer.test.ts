import { expect, test } from 'vitest';
import type { Message, Ticket } from '../tickets/index.ts';
import { chooseAnswer } from './choose-answer.ts';

const ticketOf = (
  talk: [Message['role'], string, 'accepted'?][],
  status: Ticket['status'] = 'resolved',
): Ticket => ({
  system: 'github',
  ref: 'acme/support#123',
  title: 'Upload fails',
  status,
  statusName: status === 'declined' ? 'closed as not planned' : status,
  createdAt: '2026-10-01T10:00:00.000Z',
  labels: [],
  people: [],
  messages: talk.map(([role, body, accepted]) => ({
    role,
    body,
    createdAt: '2026-10-01T10:00:00.000Z',
    ...(accepted ? { accepted: true as const } : {}),
  })),
});
const choose = (...talk: [Message['role'], string, 'accepted'?][]) =>
  chooseAnswer(ticketOf(talk)).answer.body;

test('the accepted answer, wherever it stands', () => {
  expect(
    choose(
      ['customer', 'Q'],
      ['other', 'Set the limit.', 'accepted'],
      ['customer', 'Thanks'],
      ['agent', 'See also X.'],
    ),
  ).toBe('Set the limit.');
});

test('the answer that the customer confirmed, not the talk behind it', () => {
  expect(
    choose(
      ['customer', 'Q'],
      ['agent', 'Try to restart it.'],
      ['customer', 'It still fails.'],
      ['agent', 'Set the limit to 0.'],
      ['customer', 'That fixed it, thanks!'],
      ['agent', 'Good to hear. Closing.'],
    ),
  ).toBe('Set the limit to 0.');
});

test('a confirmation that was taken back confirms nothing', () => {
  expect(
    choose(
      ['customer', 'Q'],
      ['agent', 'Set the limit to 0.'],
      ['customer', 'Works!'],
      ['customer', 'Sorry, it is back.'],
      ['agent', 'Set it on the second proxy as well.'],
    ),
  ).toBe('Set it on the second proxy as well.');
});

test('the last real answer when nobody confirmed', () => {
  expect(
    choose(['customer', 'Q'], ['agent', 'Use `--all`.'], ['agent', 'Any news?'], ['agent', 'Closing this.']),
  ).toBe('Use `--all`.');
});

test('a customer who found it alone', () => {
  expect(choose(['customer', 'Q'], ['customer', 'Found the cause: the clock was wrong.'])).toBe(
    'Found the cause: the clock was wrong.',
  );
});

test('Chinese: confirmed', () => {
  expect(
    choose(['customer', '上传失败'], ['agent', '请把上限改为 0。'], ['customer', '可以了，谢谢！']),
  ).toBe('请把上限改为 0。');
});

test('the message that a person names', () => {
  const ticket = ticketOf([
    ['customer', 'Q'],
    ['agent', 'A'],
    ['agent', 'B'],
  ]);
  expect(chooseAnswer(ticket, 2).answer.body).toBe('A');
  expect(() => chooseAnswer(ticket, 4)).toThrow('no message 4');
});

test('a ticket without an answer is refused', () => {
  expect(() =>
    choose(['customer', 'Q'], ['agent', 'Thank you, closing.']),
  ).toThrowErrorMatchingInlineSnapshot(
    `[TierzeroError: TZ_PROMOTION_NO_ANSWER: The ticket acme/support#123 has no answer: no message of it reads like an answer.]`,
  );
});

test('a ticket that is not resolved is refused', () => {
  expect(() => chooseAnswer(ticketOf([['customer', 'Q']], 'open'))).toThrowErrorMatchingInlineSnapshot(
    `[TierzeroError: TZ_PROMOTION_NOT_RESOLVED: The ticket acme/support#123 is not resolved: it is open.]`,
  );
  expect(() => chooseAnswer(ticketOf([['customer', 'Q']], 'declined'))).toThrowErrorMatchingInlineSnapshot(
    `[TierzeroError: TZ_PROMOTION_NOT_RESOLVED: The ticket acme/support#123 is not resolved: it is closed as not planned.]`,
  );
});

const thread = (confirmation: string): [Message['role'], string][] => [
  ['customer', '升级到 2.5 之后上传大文件失败'],
  ['agent', '请先重启网关。'],
  ['customer', '重启了，还是不行。'],
  ['other', '我也遇到同样的问题。'],
  ['agent', '请把 `client_max_body_size` 改为 0，然后重新加载 nginx。'],
  ['customer', confirmation],
  ['agent', '不客气，关闭工单。'],
];

test.for(['可以了，谢谢！', '按这个方法解决了。', '好了，感谢'])(
  'a long Chinese thread is answered by what was confirmed: %s',
  (confirmation) => {
    expect(choose(...thread(confirmation))).toContain('client_max_body_size');
  },
);

test('a Chinese answer that is marked as accepted', () => {
  expect(
    choose(
      ['customer', '上传失败'],
      ['agent', '请重启。'],
      ['other', '把上限改为 0。', 'accepted'],
      ['agent', '还有问题吗？'],
    ),
  ).toBe('把上限改为 0。');
});

test('fifty messages of others do not hide the confirmed answer', () => {
  const talk = Array.from({ length: 50 }, (_none, index): [Message['role'], string] => [
    'other',
    `+1 (${index})`,
  ]);
  expect(
    choose(
      ['customer', 'Q'],
      ...talk,
      ['agent', 'Set it to 0.'],
      ['customer', 'That solved it!'],
      ['agent', 'Thanks for the feedback.'],
      ...talk.map(([role]): [Message['role'], string] => [role, 'Closing, no answer for a week.']),
    ),
  ).toBe('Set it to 0.');
});

test.for(['Works for me too', '+1', 'Same here, any news?', 'Confirmed, works.', '我也遇到了', '👍'])(
  'what others say to an answer is none: %s',
  (echo) => {
    expect(
      choose(['customer', 'Q'], ['agent', 'Set it to 0.'], ['other', echo], ['customer', 'It works, thanks']),
    ).toBe('Set it to 0.');
  },
);

test.for([
  ['No I had not. After the restart it works!', 'Restart it.'],
  ['It does not say so, but the upload works. Still slow.', 'See the log.'],
  ['That did not help. Thanks anyway.', 'See the log.'],
  ['Thanks! It still fails.', 'See the log.'],
])('of a reply the last word counts: %s', ([reply = '', answer]) => {
  expect(
    choose(['customer', 'Q'], ['agent', 'Restart it.'], ['customer', reply], ['agent', 'See the log.']),
  ).toBe(answer);
});
