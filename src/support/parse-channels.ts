import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { ParsedScheduleFile } from './parse-schedule-file.ts';
import type { Channel, ChannelKind } from './schedule.ts';
import type { ScheduleFile } from './schedule-schema.ts';

export interface ChannelsResult {
  channels: Channel[];
  diagnostics: Diagnostic[];
}

type ChannelFile = NonNullable<ScheduleFile['channels']>[number];

/** What the address of each kind looks like. */
const addresses: Record<ChannelKind, { pattern: RegExp; example: string }> = {
  github: {
    pattern: /^https:\/\/[^/\s?#]+\/[^/\s?#]+\/[^/\s?#]+$/,
    example: 'https://github.com/acme/widget',
  },
  gitlab: { pattern: /^https:\/\/[^/\s?#]+(\/[^/\s?#]+){2,}$/, example: 'https://gitlab.com/acme/widget' },
  mail: { pattern: /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&]+$/, example: 'support@acme.example' },
  link: { pattern: /^(https:\/\/[^\s]+|\/[^\s]*)$/, example: 'https://acme.example/contact' },
  form: { pattern: /^(https:\/\/[^\s]+|\/[^\s]*)$/, example: 'https://acme.example/tickets' },
};

/** The channels of all files in their order. A channel without a usable address is a diagnostic and is left out. */
export function parseChannels(files: readonly ParsedScheduleFile[]): ChannelsResult {
  const result: ChannelsResult = { channels: [], diagnostics: [] };
  for (const { data, locate } of files)
    for (const [index, written] of (data.channels ?? []).entries()) {
      const { pattern, example } = addresses[written.kind];
      const address = written.address?.trim().replace(/\/$/, '') ?? '';
      if (pattern.test(address)) result.channels.push(createChannel(written, address));
      else result.diagnostics.push(noAddress(written, example, locate(['channels', index, 'address'])));
    }
  return result;
}

function createChannel(written: ChannelFile, address: string): Channel {
  const { kind, label, template, fields = {}, labels = [] } = written;
  return {
    kind,
    address,
    ...(typeof label === 'string' ? { label } : label ? { localLabels: label } : {}),
    ...(template ? { template } : {}),
    fields,
    labels,
    public: written.public ?? (kind === 'github' || kind === 'gitlab'),
  };
}

const noAddress = ({ kind, address }: ChannelFile, example: string, place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_CHANNEL_ADDRESS',
  severity: 'error',
  message: address
    ? `The address ${address} does not fit a channel of the kind ${kind}.`
    : `A channel of the kind ${kind} has no address, so nobody can be reached by it.`,
  hint: `Write for example \`address: ${example}\`.`,
  place,
});
