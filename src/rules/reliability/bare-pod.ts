import { listAt } from '../../resources/fields.ts';
import { notApplicable } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';

export default defineRule({
  id: 'bare-pod',
  item: null,
  category: 'reliability',
  priority: 'high',
  title: 'Pods have a controller',
  headline: 'Pod without a controller',
  why: 'Only a controller starts a pod anew when its node dies, scales it or rolls it back.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/#pods-and-controllers',
  subjects: workloads(() => true, ['Pod']),
  *check({ resource, pod }) {
    if (listAt(resource.body, 'metadata', 'ownerReferences').length > 0) return;
    if ((pod.restartPolicy ?? 'Always') !== 'Always') return notApplicable('it runs to its end');
    if ('helm.sh/hook' in resource.annotations) return notApplicable('a Helm hook');
    if ('kubernetes.io/config.mirror' in resource.annotations) return notApplicable('the mirror of a static pod');

    yield { message: `${objectName(resource)} has no controller: if its node dies it is gone.`, at: ['kind'] };
  },
});
