import { TierzeroError } from '../../src/diagnostics/index.ts';
import type { FoundHoliday } from '../../src/support/node/index.ts';
import { importInstalled, installOnDemand } from '../project/install-on-demand.ts';

/** The library knows the rules of some two hundred countries and takes 45 MB, so that only this command installs it. */
export const source = 'date-holidays@3.37.0';

interface Library {
  getCountries: () => Record<string, string>;
  getStates: (country: string) => Record<string, string> | undefined;
  getHolidays: (year: number, language: string) => FoundHoliday[];
}
type LibraryClass = new (...region: string[]) => Library;

interface Question {
  country: string | undefined;
  state: string | undefined;
  year: number;
  /** Of the names, where the library knows them in it. */
  language: string;
  /** Told when the library has to be installed first. */
  onInstall: (sentence: string) => void;
}

/**
 * The holidays of a country, or of a part of it.
 *
 * @throws TierzeroError `TZ_HOLIDAYS_UNKNOWN_COUNTRY`, `TZ_HOLIDAYS_UNKNOWN_STATE`, `TZ_HOLIDAYS_NONE`, `TZ_INSTALL_FAILED`.
 */
export async function findHolidays({ country, state, year, language, onInstall }: Question) {
  if (!/^[a-z]{2}$/i.test(country ?? '')) throw unknownCountry(country);
  const folder = await installOnDemand('holidays', [source], onInstall);
  const { default: Holidays } = await importInstalled<{ default: LibraryClass }>(folder, 'date-holidays');
  const known = new Holidays();
  const code = findCode(country, known.getCountries());
  if (!code) throw unknownCountry(country);
  const states = known.getStates(code) ?? {};
  const part = state === undefined ? undefined : findCode(state, states);
  if (state !== undefined && !part) throw unknownState(state, code, states);
  const holidays = new Holidays(code, ...(part ? [part] : [])).getHolidays(year, language);
  if (!holidays.some(({ type }) => type === 'public')) throw noneKnown(code, year);
  return { holidays, region: part ? `${code}, ${part}` : code };
}

const findCode = (written: string | undefined, names: Record<string, string>): string | undefined =>
  Object.keys(names).find((code) => code === written?.toUpperCase());

const unknownCountry = (country = '') =>
  new TierzeroError({
    code: 'TZ_HOLIDAYS_UNKNOWN_COUNTRY',
    message: country
      ? `There is no country with the code \`${country}\` in ${source}.`
      : '`holidays` was not told which country to draft.',
    hint: 'Give the two letters of ISO 3166: `--country DE`.',
  });

function unknownState(state: string, country: string, states: Record<string, string>): TierzeroError {
  const codes = Object.entries(states).map(([code, name]) => `${code} (${name})`);
  return new TierzeroError({
    code: 'TZ_HOLIDAYS_UNKNOWN_STATE',
    message: `${source} knows no part \`${state}\` of ${country}.`,
    hint:
      codes.length > 0 ? `It knows ${codes.join(', ')}.` : 'Leave `--state` out: it knows no parts of it.',
  });
}

const noneKnown = (country: string, year: number) =>
  new TierzeroError({
    code: 'TZ_HOLIDAYS_NONE',
    message: `${source} knows no public holiday of ${country} in ${year}.`,
    hint: 'Enter them by hand, from what the government publishes.',
  });
