import { isManifestHeader } from '../../manifests/manifest-header.ts';
import type { Resource } from '../../resources/resource.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable, type Problem } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { everyObject } from '../subjects.ts';
import { pathText } from './path-text.ts';
import { refusedFields } from './refused/fields.ts';
import { refusedKind } from './refused/kinds.ts';
import { refusedObject } from './refused/objects.ts';
import { refusedPods } from './refused/pods.ts';

export default defineRule({
  id: 'manifest-invalid',
  item: null,
  category: 'validity',
  priority: 'critical',
  title: 'Valid manifests',
  headline: 'Invalid manifest',
  why: 'The API server refuses the object as it stands, so nothing of this change reaches the cluster.',
  docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  subjects: everyObject,
  judgesUnparsed: true,
  *check({ resource }, { unit }) {
    if (resource.unparsed !== undefined) {
      if (!claimsObject(resource)) return notApplicable('nothing in it tells of a Kubernetes object');
      yield unreadable(resource, resource.unparsed);
      return;
    }
    const workload = unit.workload(resource);
    yield* first(duplicates(resource));
    yield* refusedKind(resource);
    yield* first(refusedFields(resource));
    yield* first(refusedObject(resource));
    if (workload?.templateOf === resource) yield* first(refusedPods(workload));
  },
});

/** Whether a document that cannot be read calls itself an object of Kubernetes: other programs have a `kind` as well. */
function claimsObject({ apiVersion, kind }: Resource): boolean {
  if (apiVersion === '') return workloadKinds.includes(kind) || ['Service', 'ConfigMap', 'Secret', 'Ingress'].includes(kind);
  return isManifestHeader({ apiVersion, kind, metadata: {} });
}

/** As many as anyone reads of one object. */
const most = 25;

function* first(problems: Iterable<Problem>): Iterable<Problem> {
  let count = 0;
  for (const problem of problems) if (count++ < most) yield problem;
}

function unreadable(resource: Resource, reason: string): Problem {
  const what = resource.name === '' ? 'This document' : objectName(resource);
  return {
    message: `${what} cannot be read: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}; the API server will refuse it.`,
    headline: 'Unreadable manifest',
    at: [],
  };
}

/** Kubernetes' readers keep the last of two equal keys; kustomize refuses the file. */
function* duplicates({ duplicateKeys, body }: Resource): Iterable<Problem> {
  const headers = duplicateKeys.filter(
    ({ path }) => path.length === 1 && ['apiVersion', 'kind', 'metadata', 'spec'].includes(String(path[0])),
  );
  const runTogether = headers.length > 1;
  if (runTogether) {
    yield {
      message:
        'Two documents run into each other: `---` is missing between them, and kubectl silently keeps the last `kind` alone.',
      headline: 'Two documents in one',
      at: headers[0]?.path ?? ['kind'],
      detail: '---',
      priority: 'high',
    };
  }
  for (const { path } of duplicateKeys) {
    if (runTogether && path.length === 1) continue;
    const text = pathText(body, path);
    yield {
      message: `\`${text}\` is written twice; kubectl silently keeps the last \`${path.at(-1)}\`.`,
      headline: 'Key written twice',
      at: path,
      detail: text,
      priority: 'high',
    };
  }
}
