import { singleWriterClaim } from '../../inventory/claims.ts';
import type { Unit } from '../../inventory/unit.ts';
import { unknownSize } from '../../inventory/workload-size.ts';
import { shareText } from '../../resources/int-or-percent.ts';
import { deploymentBounds, isAll, isZero, type UpdateStrategy } from '../../resources/update-strategy.ts';
import type { Workload } from '../../resources/workload.ts';
import type { Problem } from '../judgement.ts';
import { workloadName } from '../phrases.ts';

/** How many pods an update that goes pod by pod adds and misses: what is an outage, and what the API refuses. */
export function* boundProblems(workload: Workload, strategy: UpdateStrategy, unit: Unit): Generator<Problem> {
  const { kind } = workload.resource;
  const { maxSurge, maxUnavailable } = strategy;
  for (const { field, text } of strategy.unreadable)
    yield {
      message: `${workloadName(workload)} sets ${field} to \`${text}\`, which is neither a whole number nor a percentage; the API server refuses it.`,
      headline: 'Update bounds that are refused',
      at: [...strategy.rolling, field],
      detail: field,
    };
  if (strategy.unreadable.length > 0) return;
  const at = [...strategy.rolling, 'maxUnavailable'];
  const size = kind === 'DaemonSet' || unknownSize(workload, unit) ? undefined : unit.replicas(workload).min;
  if (maxUnavailable && isAll(maxUnavailable, size)) {
    yield {
      message: `${workloadName(workload)} lets ${size === undefined || size < 2 ? 'every pod' : `all ${size} pods`} be down during an update (maxUnavailable ${shareText(maxUnavailable)}).`,
      at,
      detail: 'unavailable',
      fix: { title: 'Take one pod at a time', confidence: 'check', edits: [{ set: at, to: 1 }] },
    };
    return;
  }
  const refused = kind === 'DaemonSet' ? refusedForDaemonSet(strategy) : refusedForDeployment(kind, strategy);
  if (refused !== undefined)
    yield {
      message: `${workloadName(workload)} ${refused}; the API server refuses it.`,
      headline: 'Update bounds that are refused',
      at: [...strategy.rolling, maxSurge ? 'maxSurge' : 'maxUnavailable'],
      detail: 'bounds',
    };
  else if ((kind === 'Deployment' || kind === 'DeploymentConfig') && size === 1 && isZero(maxSurge) && workload.templateOf)
    yield stopsTheOnlyPod(workload, strategy, unit);
}

function refusedForDeployment(kind: string, { maxSurge, maxUnavailable }: UpdateStrategy): string | undefined {
  if (kind === 'StatefulSet' || !isZero(maxSurge) || !isZero(maxUnavailable)) return undefined;
  return 'allows neither an extra pod nor a missing one (maxSurge 0, maxUnavailable 0)';
}

/** A DaemonSet does one or the other; without a word it misses one pod and adds none. */
function refusedForDaemonSet({ maxSurge, maxUnavailable }: UpdateStrategy): string | undefined {
  const adds = maxSurge !== undefined && !isZero(maxSurge);
  if (!adds && isZero(maxUnavailable)) return 'allows neither an extra pod nor a missing one (maxUnavailable 0, maxSurge 0)';
  if (!adds || isZero(maxUnavailable)) return undefined;
  const missing = maxUnavailable ? shareText(maxUnavailable) : '1, the default';
  return `sets maxSurge ${shareText(maxSurge)} beside maxUnavailable ${missing}, which exclude each other`;
}

function stopsTheOnlyPod(workload: Workload, strategy: UpdateStrategy, unit: Unit): Problem {
  const at = [...strategy.rolling, 'maxSurge'];
  const claim = singleWriterClaim(workload, unit);
  const { unavailable } = deploymentBounds(strategy, 1);
  return {
    message: `${workloadName(workload)} stops its only pod before starting the new one (maxSurge 0, maxUnavailable ${unavailable})${claim === undefined ? '' : `, as the volume of claim \`${claim}\` for a single writer needs`}; every update is an outage.`,
    at,
    detail: 'single',
    ...(claim === undefined
      ? { fix: { title: 'Start the new pod first', confidence: 'check', edits: [{ set: at, to: 1 }] } }
      : { priority: 'medium', summaryOnly: true }),
  };
}
