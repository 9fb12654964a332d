import { stripNoise } from './strip-noise.ts';

/** A pasted error, divided into what it says and where it happened. */
export interface Log {
  /** Lines that say something, noise taken out, in order, each once. */
  messages: string[];
  /** Names of the functions at the top of the stack, innermost first. */
  frames: string[];
}

/** A line of a stack trace, with the name of the function where it has one. */
const frames: readonly RegExp[] = [
  /^\s*at (?:async |new )?([\w$.<>[\] ]*?)\s*\(.*\)\s*$/, // JavaScript, Java
  /^\s*at ()(?:\S+:\d+(?::\d+)?|file:\S+|node:\S+)\s*$/, // JavaScript without a name
  /^\s*at ([\w$.<>`,[\]()]+)(?: in .*)?$/, // .NET
  /^\s*File "[^"]*", line \d+(?:, in (\S+))?/, // Python
  /^\s*\d+: +(?:0x[0-9a-f]+ - )?([\w:<>{}]+)\s*$/, // Rust
  /^\s*(?:from )?\S+:\d+:in [`'](\S+)'/, // Ruby
  /^#\d+ +(?:0x[0-9a-f]+ in )?(\S+)/, // gdb, PHP
  /^\s*\.{3} \d+ (?:more|common frames omitted)\s*$()/,
];

const mostLines = 400;
const mostMessages = 40;
const mostFrames = 3;
const longestLine = 500;

/** Divides a pasted error, log or stack trace. Any text will do; prose comes out as messages. */
export function parseLog(text: string): Log {
  const log: Log = { messages: [], frames: [] };
  for (const line of text.split(/\r\n|\n|\r/).slice(0, mostLines)) {
    const short = line.slice(0, longestLine);
    const frame = findFrame(short);
    if (frame !== undefined) {
      if (frame && log.frames.length < mostFrames) log.frames.push(frame);
      continue;
    }
    const message = stripNoise(short);
    const isNew = /[\p{L}\p{N}]/u.test(message) && !log.messages.includes(message);
    if (isNew && log.messages.length < mostMessages) log.messages.push(message);
  }
  return log;
}

function findFrame(line: string): string | undefined {
  for (const pattern of frames) {
    const match = pattern.exec(line);
    if (match) return (match[1] ?? '').split(/[.:]/).at(-1)?.trim() ?? '';
  }
  return undefined;
}
