import type { Forge } from './forge.ts';

/** Where there is no pull request to write on: nothing was ever said, nothing is written, and nothing was refused. */
export const nobodyToTell: Pick<Forge, 'remarks' | 'publish'> = {
  remarks: async () => [],
  publish: async () => ({ written: 0, told: [], notices: [], refused: false }),
};
