import { expect, test } from 'vitest';
import { rust } from './rust.ts';

test('a panic is found at its line, whatever the age of Rust and the lines of the message', () => {
  const panic = { name: 'panic', line: 5 };
  const note = 'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n';
  const before =
    "thread 'main' panicked at 'assertion failed: `(left == right)`\n  left: `4`,\n right: `5`', s7.rs:5:5\n";
  expect(rust.findError?.(before + note, 's7')).toEqual({
    ...panic,
    message: 'assertion failed: `(left == right)`',
  });
  const today =
    "\nthread 'main' panicked at s7.rs:5:5:\nassertion `left == right` failed\n  left: 4\n right: 5\n";
  expect(rust.findError?.(today + note, 's7')).toEqual({
    ...panic,
    message: 'assertion `left == right` failed',
  });
  expect(rust.findError?.(before, 's8')).toBeUndefined();
});
