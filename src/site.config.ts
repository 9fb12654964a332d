import type { SampleSettings } from './samples/index.ts';
import type { SiteSettingsInput } from './site/settings/index.ts';

/** The settings of this repository's own site: Tierzero's documentation, answers and error pages. */
export const settings: SiteSettingsInput = {
  title: 'tierzero',
  description: 'A support knowledge base from Markdown: searched first, its samples run as tests.',
  lead: 'Ask in your own words, or paste the whole error.',
  contributors: false,
  help: {
    label: 'Get help',
    href: '/help/',
    text: 'A path from the fastest answer to a person who writes back.',
  },
};

/** What this site says about its samples: no product has versions here, and every runnable fence is tested. */
export const sampleSettings: SampleSettings = {};
