import { nearestTo, podMakers, selectedBy, unseenPods } from '../../inventory/selected-workloads.ts';
import { valueAt } from '../../resources/fields.ts';
import { selectorText } from '../../resources/own-selector.ts';
import { readLabelSelector } from '../../resources/pod.ts';
import { selectsAll } from '../../resources/selector.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { notApplicable, passed, unverified } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { objectsOf } from '../subjects.ts';
import { nearestText } from './nearest-text.ts';

export default defineRule({
  id: 'dangling-network-policy',
  item: null,
  category: 'validity',
  priority: 'medium',
  title: 'Network policies select pods',
  headline: 'Policy without pods',
  why: 'A policy that selects nothing protects nothing, and looks as if it did.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  subjects: objectsOf('NetworkPolicy'),
  companions: [...workloadKinds, ...podMakers],
  *check({ resource }, { unit }) {
    if (!['networking.k8s.io', 'extensions'].includes(resource.group)) return notApplicable('a policy of another API');
    const selector = readLabelSelector(valueAt(resource.body, ['spec', 'podSelector'])) ?? {};
    if (selectsAll(selector)) return passed('it selects every pod of its namespace');
    const { sure, likely } = selectedBy(resource, selector, unit);
    if (sure.length + likely.length > 0) return;
    const wanted = selector.matchLabels ?? {};
    const unseen = unseenPods(resource, wanted, unit);
    if (unseen) return unverified(unseen.reason, unseen.hint);

    const nearest = nearestTo(resource, wanted, unit);
    yield {
      message: `${objectName(resource)} selects no workload (\`${selectorText(selector)}\`)${nearestText(nearest)}.`,
      at: ['spec', 'podSelector'],
      ...(nearest && {
        related: [{ resource: nearest.workload.resource, at: [...nearest.workload.templatePath, 'metadata', 'labels'] }],
        template: `podSelector: { matchLabels: ${yamlText(nearest.workload.podLabels)} }\n`,
      }),
    };
  },
});
