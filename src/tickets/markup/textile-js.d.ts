declare module 'textile-js' {
  /** HTML of a Textile text. */
  export default function textile(text: string): string;
}
