import { shadowed } from '../../inventory/rollouts.ts';
import { numberAt } from '../../resources/fields.ts';
import { notApplicable } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { controllers } from '../subjects.ts';

export default defineRule({
  id: 'revision-history',
  item: null,
  category: 'delivery',
  priority: 'high',
  title: 'Rollback target kept',
  headline: 'No revision to roll back to',
  why: 'A bad release is undone by going back to the revision before; with none kept that takes a new release.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit',
  subjects: controllers(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout']),
  companions: ['Rollout'],
  judgesPatches: true,
  attestable: true,
  *check(workload, { unit }) {
    const at = ['spec', 'revisionHistoryLimit'];
    if (numberAt(workload.resource.body, ...at) !== 0) return;
    const reason = shadowed(workload, unit);
    if (reason !== undefined) return notApplicable(reason);

    yield {
      message: `${workloadName(workload)} keeps no old revisions (revisionHistoryLimit: 0); a rollback is impossible.`,
      at,
      fix: { title: 'Keep the default of ten revisions', confidence: 'safe', edits: [{ remove: at }] },
    };
  },
});
