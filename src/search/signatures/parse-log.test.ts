import { expect, test } from 'vitest';
import { parseLog } from './parse-log.ts';

test('a JavaScript stack', () => {
  const log = parseLog(`2026-11-02T10:00:00Z Error: ENOSPC: no space left on device
    at writeSync (node:fs:922:3)
    at Object.save (/home/bob/app/src/store.js:10:3)
    at /home/bob/app/src/main.js:1:2
    at async Promise.all (index 0)`);
  expect(log).toEqual({
    messages: ['Error: ENOSPC: no space left on device'],
    frames: ['writeSync', 'save', 'all'],
  });
});

test('a Java stack with its cause', () => {
  const log = parseLog(`java.lang.IllegalStateException: no session
\tat com.acme.Store.load(Store.java:42)
\tat com.acme.Main.main(Main.java:7)
Caused by: java.io.IOException: stream closed
\t... 12 more`);
  expect(log).toEqual({
    messages: [
      'java.lang.IllegalStateException: no session',
      'Caused by: java.io.IOException: stream closed',
    ],
    frames: ['load', 'main'],
  });
});

test('a Python traceback', () => {
  const log = parseLog(`Traceback (most recent call last):
  File "/srv/app/load.py", line 3, in load
    raise ValueError("bad id")
ValueError: bad id`);
  expect(log.frames).toEqual(['load']);
  expect(log.messages.at(-1)).toBe('ValueError: bad id');
});

test('a line that comes again counts once, and prose is a message', () => {
  expect(parseLog('retry 1\r\nretry 1\r\n\r\n----\r\nIt does not work').messages).toEqual([
    'retry 1',
    'It does not work',
  ]);
});
