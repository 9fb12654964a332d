import { execa } from 'execa';

const machineZones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'];

/**
 * The lines that a script says about the cases, in a process for each zone that a machine may have.
 *
 * @param elsewhere how many of them are asked in the zones after the first.
 */
export const runEverywhere = (script: string, all: readonly unknown[], elsewhere = all.length) => {
  const input = all.map((one) => JSON.stringify(one));
  return Promise.all(
    machineZones.map(async (TZ, index) => {
      const asked = index === 0 ? input : input.slice(0, elsewhere);
      const run = execa(process.execPath, [new URL(`../fixtures/${script}`, import.meta.url).pathname], {
        input: asked.join('\n'),
        env: { TZ },
      });
      return { TZ, lines: (await run).stdout.split('\n') };
    }),
  );
};
