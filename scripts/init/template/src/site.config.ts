import type { SampleSettings, SiteSettingsInput } from 'tierzero';

/** What this site is called and how it looks. */
export const settings: SiteSettingsInput = {
  title: 'Our help',
  description: 'Answers to what our customers ask, every sample run as a test.',
};

/** How the samples run: versions of the product, further languages, the coverage asked for. */
export const sampleSettings: SampleSettings = {};
