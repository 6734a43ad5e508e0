/** What goes wrong, and at which request: by its number, which begins at 1 when the plan is made, or whenever its path matches. */
export type Fault = ({ readonly atWrite: number } | { readonly atRequest: number } | { readonly on: RegExp }) & {
  readonly how: Trouble;
};

export type Trouble =
  /** The request is carried out, but its answer never arrives. */
  | 'apply-then-drop'
  | 'apply-then-502'
  /** The same, and nothing gets through any more: to the state, the caller has died. `switches.unreachable = false` ends it. */
  | 'apply-then-unreachable'
  /** The connection is cut before anything is done. */
  | 'drop'
  | '502'
  | 'refuse-403'
  | 'secondary-limit'
  /** The secondary limit in the dress of a validation error. */
  | 'spammed'
  /** The pull request turns out to be the caller's own. */
  | 'own-pull-request'
  /** The request is carried out, and its sender is killed before it hears of it. */
  | 'apply-then-kill'
  /** The sender is killed before anything is done. */
  | 'kill';

/** Tells for each request, in turn, whether something goes wrong with it. */
export type FaultPlan = (request: { readonly write: boolean; readonly path: string }) => Trouble | undefined;

export function planFaults(faults: readonly Fault[]): FaultPlan {
  let requests = 0;
  let writes = 0;
  return ({ write, path }) => {
    requests++;
    if (write) writes++;
    return faults.find(fault => {
      if ('on' in fault) return fault.on.test(path);
      return 'atWrite' in fault ? write && fault.atWrite === writes : fault.atRequest === requests;
    })?.how;
  };
}
