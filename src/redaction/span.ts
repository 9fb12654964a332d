/** A part of a text that is to be masked. `end` is exclusive; offsets count UTF-16 code units, as strings do. */
export interface Span {
  /** What it is: the word of its placeholder, such as `email` in `<email-1>`. */
  type: string;
  start: number;
  end: number;
}

/** A span as a rule reports it. */
export interface Match extends Span {
  /** What two matches share when they mean the same thing (one person, first name or whole). Default: the text itself. */
  identity?: string;
  /**
   * Whether only a guess by its surroundings says so ("Hi Anna,"). A ticket is masked on a guess; a page that somebody
   * wrote for everybody is not refused for one.
   */
  guess?: boolean;
}
