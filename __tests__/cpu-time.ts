/** The processor time that this process has used, in milliseconds: what else runs on the machine takes none of it. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
