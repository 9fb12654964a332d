import { frameClose, frameValue } from '../frame-values.ts';
import type { Interpreter } from './interpreter.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const octal = (text: string) => text.replace('\u0001', '\\001');

const ruby: Interpreter = {
  language: 'ruby',
  name: 'Ruby',
  command: 'ruby',
  args: (file) => [file],
  extension: 'rb',
  version: { args: ['--version'], pattern: /ruby (\S+?)p?\d*\s/ },
  needs: 'Install ruby (Debian: ruby).',
  prologue: '$stdout.sync = true; ',
  mark: (mark) => `$stdout.print "\\0${mark}\\0"; $stderr.print "\\0${mark}\\0"`,
  frame: {
    comment: '#',
    print: (mark) => `$stdout.print "${octal(mark)}";`,
    wrap: (statement, open) =>
      `$stdout.print "${octal(open)}"; __tierzero = (${statement}); ` +
      `$stdout.print("${octal(frameValue)}", __tierzero.inspect, "${octal(frameClose)}"); __tierzero`,
  },
  findError: (stderr, file) => {
    const [, line, message, name] =
      new RegExp(`^${escaped(file)}:(\\d+):(?:in .*?: )?([\\s\\S]*?) \\(([A-Z][\\w:]*)\\)$`, 'm').exec(
        stderr,
      ) ?? [];
    if (message !== undefined) return { name: name ?? '', message, line: Number(line) };
    const [, at, complaint] = new RegExp(`^${escaped(file)}:(\\d+): (.*)$`, 'm').exec(stderr) ?? [];
    if (complaint === undefined) return undefined;
    const detail = /^\s*(?:\^~* ?|>.*)?(unexpected .*)$/m.exec(stderr)?.[1];
    return { name: 'SyntaxError', message: detail ?? complaint, line: Number(at), unparsed: true };
  },
};

const perl: Interpreter = {
  language: 'perl',
  name: 'Perl',
  command: 'perl',
  args: (file) => [file],
  extension: 'pl',
  version: { args: ['-e', 'printf "%vd", $^V'], pattern: /([\d.]+)/ },
  needs: 'Install perl.',
  prologue: '$| = 1; ',
  mark: (mark) => `;print STDOUT "\\0${mark}\\0"; print STDERR "\\0${mark}\\0";`,
  frame: {
    comment: '#',
    print: (mark) => `print STDOUT "${octal(mark)}";`,
    assigned: /^(?:my\s+|our\s+)?(\$\w+)\s*=[^=~]/,
    show: (name) => `print STDOUT ${name}; `,
  },
  findError: (stderr, file) => {
    const [, message, line] =
      new RegExp(`^(.*?) at ${escaped(file)} line (\\d+)[.,]`, 'm').exec(stderr) ?? [];
    if (message === undefined) return undefined;
    const unparsed = /^Execution of .* aborted due to compilation errors|^syntax error/m.test(stderr);
    return { message, line: Number(line), ...(unparsed ? { name: 'SyntaxError', unparsed } : {}) };
  },
};

const php: Interpreter = {
  language: 'php',
  name: 'PHP',
  command: 'php',
  args: (file) => ['-d', 'display_errors=stderr', '-d', 'html_errors=0', '-d', 'log_errors=0', file],
  extension: 'php',
  version: { args: ['--version'], pattern: /PHP (\d[\d.]*)/ },
  needs: 'Install php (Debian: php-cli).',
  prologue: '<?php ',
  mark: (mark) => `;fwrite(STDOUT, "\\0${mark}\\0"); fwrite(STDERR, "\\0${mark}\\0");`,
  prepare: (text) => text.replace(/^<\?php/, '').replace(/\?>\s*$/, ''),
  frame: {
    comment: '//#',
    print: (mark) => `print "${octal(mark)}";`,
    assigned: /^(\$\w+)\s*=[^=>]/,
    show: (name) => `print json_encode(${name}); `,
  },
  complaint: /^(?:PHP )?(?:Warning|Notice): /m,
  findError: (stderr, file) => {
    const [, kind, message, line] =
      new RegExp(
        `^(?:PHP )?(.*? error|Warning|Notice|Deprecated): +([\\s\\S]*?) in ${escaped(file)}(?::| on line )(\\d+)`,
        'm',
      ).exec(stderr) ?? [];
    if (message === undefined) return undefined;
    const [, thrown, text] = /^Uncaught (\w+): ([\s\S]*)$/.exec(message) ?? [];
    const unparsed = kind === 'Parse error';
    return {
      name: thrown ?? (unparsed ? 'ParseError' : (kind ?? '')),
      message: text ?? message,
      line: Number(line),
      ...(unparsed ? { unparsed } : {}),
    };
  },
};

const tcl: Interpreter = {
  language: 'tcl',
  name: 'Tcl',
  command: 'tclsh',
  args: (file) => [file],
  extension: 'tcl',
  version: { args: [], pattern: /(\d[\d.]*)/, input: 'puts [info patchlevel]' },
  needs: 'Install tcl (Debian: tcl).',
  // An error in the event loop would only be printed.
  prologue:
    'fconfigure stdout -buffering none; interp bgerror {} {apply {{message options} {puts stderr $message; exit 1}}}; ',
  mark: (mark) => `puts -nonewline stdout "\\0${mark}\\0"; puts -nonewline stderr "\\0${mark}\\0"`,
  frame: {
    comment: ';#',
    print: (mark) => `;puts -nonewline "${mark.replace('\u0001', '\\u0001')}";`,
    assigned: /^set\s+(\w+)\s/,
    show: (name) => `puts -nonewline $${name}`,
  },
  findError: (stderr, file) => {
    const message = stderr.split('\n    while executing')[0]?.split('\n    invoked')[0]?.trim();
    const [, line] = new RegExp(`\\(file "${escaped(file)}" line (\\d+)\\)`).exec(stderr) ?? [];
    return message ? { message, ...(line ? { line: Number(line) } : {}) } : undefined;
  },
};

/** The interpreters that Tierzero knows; a team adds its own in its settings. */
export const interpreters: readonly Interpreter[] = [ruby, perl, php, tcl];
