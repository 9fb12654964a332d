/** A command of a transcript with what it shall print. */
export interface TranscriptCommand {
  /** Line within the transcript, from 1. */
  line: number;
  command: string;
  expected: string;
}

/** Reads `$ command` lines (`#` for root, `> ` continues a command) and the output below each. */
export function parseTranscript(text: string): TranscriptCommand[] {
  const commands: TranscriptCommand[] = [];
  let output: string[] = [];
  let open = false;
  const close = () => {
    const last = commands.at(-1);
    if (last) last.expected = output.join('\n');
    output = [];
  };
  text.split('\n').forEach((line, index) => {
    const [, command] = /^\$(?:\s(.*))?$/.exec(line) ?? [];
    const last = commands.at(-1);
    if (line === '$' || command !== undefined) {
      close();
      commands.push({ line: index + 1, command: command ?? '', expected: '' });
      open = true;
    } else if (open && last && /^>(\s|$)/.test(line)) last.command += `\n${line.replace(/^>\s?/, '')}`;
    else {
      open = false;
      if (last || line.trim()) output.push(line);
    }
  });
  close();
  return commands;
}
