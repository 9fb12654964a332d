/** What the tests run beside Node: the command that shows it is there, and the Debian package that brings it. */
export interface Toolchain {
  command: string;
  args: string[];
  package: string;
}

/** One line a toolchain. A language's samples are `unavailable`, and fail the run, where its command is missing. */
export const toolchains: readonly Toolchain[] = [
  { command: 'python3', args: ['--version'], package: 'python3' },
  { command: 'gcc', args: ['--version'], package: 'gcc' },
  { command: 'g++', args: ['--version'], package: 'g++' },
  { command: 'javac', args: ['-version'], package: 'default-jdk-headless' },
  { command: 'go', args: ['version'], package: 'golang-go' },
  { command: 'rustc', args: ['--version'], package: 'rustc' },
  { command: 'ruby', args: ['--version'], package: 'ruby' },
  { command: 'php', args: ['--version'], package: 'php-cli' },
  { command: 'perl', args: ['-v'], package: 'perl' },
  { command: 'perl', args: ['-MBusiness::Hours', '-e', '1'], package: 'libbusiness-hours-perl' },
  { command: 'bwrap', args: ['--version'], package: 'bubblewrap' },
  { command: 'prlimit', args: ['--version'], package: 'util-linux' },
  { command: 'tclsh', args: ['/dev/null'], package: 'tcl' },
];
