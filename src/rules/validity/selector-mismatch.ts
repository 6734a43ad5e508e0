import { valueAt } from '../../resources/fields.ts';
import { labelsText, selectorText } from '../../resources/own-selector.ts';
import { readLabelSelector } from '../../resources/pod.ts';
import type { Labels, Resource } from '../../resources/resource.ts';
import { selects, selectsAll } from '../../resources/selector.ts';
import { isTemplated } from '../../resources/templated.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { notApplicable, unverified } from '../judgement.ts';
import { workloadName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';

export default defineRule({
  id: 'selector-mismatch',
  item: null,
  category: 'validity',
  priority: 'high',
  title: 'Selector matches pods',
  headline: 'Selector mismatch',
  why: 'The API server refuses a workload whose selector does not match the pods that it makes.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  subjects: workloads(() => true, ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout']),
  *check(workload, { unit }) {
    const { resource } = workload;
    const selector = readLabelSelector(valueAt(resource.body, ['spec', 'selector']));
    if (!selector) return notApplicable('it writes no selector');
    const empty = selectsAll(selector);
    const labels = workload.podLabels;
    if (!empty && selects(selector, labels)) return;
    if (empty && !/^(apps|argoproj\.io)\/v1/.test(resource.apiVersion))
      return notApplicable('the API fills an empty selector in');
    if (Object.entries(labels).some(([key, value]) => isTemplated(value) || isTemplated(selector.matchLabels?.[key] ?? '')))
      return unverified('templated', 'its labels are filled in later');
    const bare = Object.keys(labels).length === 0;
    if ((empty || bare) && isUnbuilt(resource) && !unit.complete)
      return unverified('partial-context', `a build may fill its empty ${empty ? 'selector' : 'labels'} in`);

    yield {
      message: empty
        ? `Selector of ${workloadName(workload)} is empty; the API server refuses it.`
        : `Selector of ${workloadName(workload)} (\`${selectorText(selector)}\`) does not match its pod labels (${bare ? 'none' : `\`${labelsText(labels)}\``}).`,
      at: ['spec', 'selector'],
      template: labelsFor(selector.matchLabels ?? {}, labels),
    };
  },
});

const isUnbuilt = ({ origin }: Resource) => origin === 'plain' || origin === 'partial';

function labelsFor(wanted: Labels, labels: Labels): string {
  const all = { ...labels, ...wanted };
  return `template: # a selector cannot be changed once the object exists: change the labels
  metadata:
    labels: ${yamlText(Object.keys(all).length > 0 ? all : { app: 'shop' })}
`;
}
