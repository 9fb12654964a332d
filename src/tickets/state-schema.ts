import { z } from 'zod';

/**
 * The state of a ticket, as its system names it. One that is not known is a problem with ticket and field: to take it for open
 * would pass over answers, to take it for resolved would publish what is none.
 */
export const createStateSchema = <State extends string | number>(known: readonly State[], system?: string) =>
  z
    .union([z.string(), z.number()])
    .refine((state): state is State => (known as readonly unknown[]).includes(state), {
      error: ({ input }) =>
        `the state ${JSON.stringify(input)} is none of ${known.join(', ')}${system ? tellSetting(system, input) : ''}`,
    });

/** Where a team makes states of its own, it says what they mean. */
const tellSetting = (system: string, state: unknown): string =>
  `; if your team has made it, say what it means in tickets.yaml of the content folder: \`states: { ${system}: { ${JSON.stringify(state)}: resolved } }\``;
