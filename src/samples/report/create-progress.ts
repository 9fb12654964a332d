import type { Writable } from 'node:stream';

/** Says how far a run is. */
export interface Progress {
  /** A page is done, with so many samples. */
  advance: (samples: number) => void;
  end: () => void;
}

/** People see it move; a log gets a line now and then. */
const terminalMs = 100;
const logMs = 5000;

/** Counts pages and samples on a stream of text. */
export function createProgress(output: Writable, pages: number, now = () => performance.now()): Progress {
  const isTerminal = (output as Writable & { isTTY?: boolean }).isTTY === true;
  const started = now();
  let told = started;
  let done = 0;
  let count = 0;
  const samples = () => `${count} ${count === 1 ? 'sample' : 'samples'}`;
  const tell = () => {
    const line = `${samples()} on ${done} of ${pages} pages`;
    output.write(isTerminal ? `\r${line}` : `${line}\n`);
    told = now();
  };
  return {
    advance: (more) => {
      done += 1;
      count += more;
      if (now() - told > (isTerminal ? terminalMs : logMs)) tell();
    },
    end: () => {
      const where = done === 1 ? 'page' : 'pages';
      const line = `${samples()} on ${done} ${where} ran in ${((now() - started) / 1000).toFixed(1)} s.`;
      output.write(`${isTerminal ? '\r\u001b[K' : ''}${line}\n`);
    },
  };
}
