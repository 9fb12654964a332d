/** What promotion leaves on a page for a person to finish, and `findUnfinished` looks for. */
export const unfinishedMarks = {
  /** How the reason of a sample ends that came from a ticket and that nobody has run yet. */
  unrun: 'not verified yet',
  /** Name of the side of a conflict that people wrote. */
  ours: 'the entry now',
} as const;
