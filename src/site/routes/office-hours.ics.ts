import { settings } from 'virtual:tierzero';
import type { APIRoute } from 'astro';
import { formatIcs } from '../../support/index.ts';
import { findBuildDay, loadSupport } from '../model/index.ts';

/** The coming half year of office hours as a feed that calendars subscribe to; empty where there are none. */
export const GET: APIRoute = async ({ site }) => {
  const schedule = await loadSupport(settings.language);
  const none = { timeZone: 'UTC', week: [], days: {}, years: [], targets: {}, officeHours: [], channels: [] };
  const titles = new Set(schedule?.officeHours.map(({ title }) => title));
  const name = [settings.title, [...titles].join(', ')].filter(Boolean).join(': ');
  const feed = formatIcs(schedule ?? none, {
    now: findBuildDay(),
    name,
    host: site?.host ?? 'tierzero.invalid',
  });
  return new Response(feed, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
