import { type Diagnostic, findNearestName, type Place } from '../diagnostics/index.ts';

/** A zone that the platform does not know, and the one that was most likely meant. */
export function unknownZone(name: string, place: Place): Diagnostic {
  const nearest = findNearestName(name, Intl.supportedValuesOf('timeZone'));
  return {
    code: 'TZ_SUPPORT_UNKNOWN_ZONE',
    severity: 'error',
    message: `There is no time zone with the name ${name}.`,
    hint: nearest
      ? `Did you mean \`${nearest}\`?`
      : 'Use a name of the IANA list, which is a region and a city: Europe/Berlin.',
    place,
  };
}
