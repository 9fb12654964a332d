import { findMatches } from '../../../redaction/browser.ts';
import type { DraftPart } from '../../../support/browser.ts';

/** Something in a draft that strangers should not read. */
export interface Secret {
  /** Names it in the text that leaves the page: `token-1`. The same value has the same name wherever it stands. */
  name: string;
  /** What it is, as the rules call it: `private-key`. The words of the help path have a name for each. */
  kind: string;
  /** What the reader wrote, shortened so that a glance over the shoulder does not give it away. */
  hint: string;
  /** Headings of the parts in which it stands. */
  places: string[];
}

/** The parts with every secret masked, and what was masked. */
export interface MaskedDraft {
  parts: DraftPart[];
  secrets: Secret[];
}

/**
 * Finds what is secret or personal in a draft, and masks it. Runs in the browser, before anything leaves it. What is only
 * a guess stays: the writer sees the text and knows better.
 *
 * @param kept names of secrets that the writer wants to send all the same.
 */
export function maskDraft(parts: readonly DraftPart[], kept: ReadonlySet<string>): MaskedDraft {
  const secrets = new Map<string, Secret>();
  const counts = new Map<string, number>();
  const masked = parts.map((part) => {
    let text = '';
    let at = 0;
    for (const match of findMatches(part.text)) {
      if (match.guess) continue;
      const value = part.text.slice(match.start, match.end);
      const secret = findOrAdd(match.type, match.identity ?? value, value);
      if (!secret.places.includes(part.heading)) secret.places.push(part.heading);
      text += part.text.slice(at, match.start) + (kept.has(secret.name) ? value : `[${secret.name}]`);
      at = match.end;
    }
    return { ...part, text: text + part.text.slice(at) };
  });
  return { parts: masked, secrets: [...secrets.values()] };

  function findOrAdd(type: string, identity: string, value: string): Secret {
    const key = `${type} ${identity}`;
    const known = secrets.get(key);
    if (known) return known;
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    const made = { name: `${type}-${number}`, kind: type, hint: shorten(value), places: [] };
    secrets.set(key, made);
    return made;
  }
}

const shorten = (value: string) => `${value.trim().slice(0, Math.min(4, Math.floor(value.length / 3)))}…`;
