/** Variables of the machine that samples may see; everything else, tokens above all, stays outside. */
export const passedVariables: readonly string[] = [
  ...['LANG', 'LC_ALL', 'LC_CTYPE', 'TZ'],
  ...['JAVA_HOME', 'GOROOT', 'RUSTUP_HOME', 'CARGO_HOME'],
];
