import type { Settings } from './settings.ts';

/** Whether two settings have the same files read, and taken for the same units: then what was read serves both. */
export function readsAlike(one: Settings, other: Settings): boolean {
  return JSON.stringify(whatIsRead(one)) === JSON.stringify(whatIsRead(other));
}

const whatIsRead = ({ paths, pathsIgnore, units, extraWorkloads, render, helm, thresholds }: Settings) => [
  paths,
  pathsIgnore,
  units,
  extraWorkloads,
  render,
  helm,
  thresholds.kubernetesMinor, // charts ask for it
];
