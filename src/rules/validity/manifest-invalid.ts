import type { KeyPath } from '../../manifests/span.ts';
import { namesCredential } from '../../resources/credential.ts';
import { type Mistyped, mistyped } from '../../resources/field-types.ts';
import { isFields, listAt, mapAt, textAt, valueAt } from '../../resources/fields.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import { listed, objectName } from '../phrases.ts';
import { defineRule, type Fix, notApplicable, type Problem } from '../rule.ts';
import { everyObject } from '../subjects.ts';
import { pathText } from './path-text.ts';

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
      if (resource.kind === 'Unknown' && resource.apiVersion === '')
        return notApplicable('nothing in it tells of a Kubernetes object');
      yield unreadable(resource, resource.unparsed);
      return;
    }
    const workload = unit.workload(resource);
    yield* first(duplicates(resource));
    yield* first(wrongTypes(resource));
    if (workload?.templateOf === resource) yield* first(refusedPods(workload));
  },
});

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

function* wrongTypes(resource: Resource): Iterable<Problem> {
  for (const field of mistyped(resource)) {
    const fix = isSecretPlace(resource, field.path) ? undefined : retyped(resource, field);
    yield { ...invalid(resource, field.path, reasonOf(resource, field)), ...(fix && { fix }) };
  }
}

function invalid({ body }: Resource, path: KeyPath, reason: string): Problem {
  const text = pathText(body, path);
  return { message: `\`${text}\` is invalid: ${reason}; the API server will reject this object.`, at: path, detail: text };
}

function reasonOf(resource: Resource, { path, wants, value }: Mistyped): string {
  const wanted = { flag: 'true or false', integer: 'a whole number', text: 'text' }[wants];
  if (wants === 'text') return `unquoted, it is a ${typeof value}, and the API wants text`;
  const quoted = resource.written(path)?.quoted === true ? 'quoted, ' : '';
  return `${quoted}it is ${typeof value === 'string' ? 'text' : `the ${typeof value} ${value}`}, and the API wants ${wanted}`;
}

/** A value that no comment may show, not even as its own correction: a Secret's, a credential's, the one behind its flag. */
function isSecretPlace({ kind, body }: Resource, path: KeyPath): boolean {
  const parent = path.slice(0, -1);
  const last = path.at(-1) ?? '';
  const before = typeof last === 'number' ? valueAt(body, [...parent, last - 1]) : undefined;
  const names = [String(last), textAt(body, ...parent, 'name') ?? '', typeof before === 'string' ? before : ''];
  return kind === 'Secret' || names.some(namesCredential);
}

/** The same value as the type that the API wants, where there is one reading. */
function retyped(resource: Resource, { path, wants, value }: Mistyped): Fix | undefined {
  const set = (title: string, to: unknown): Fix => ({ title, confidence: 'safe', edits: [{ set: path, to }] });
  if (wants === 'text') return set('Quote it', resource.written(path)?.source ?? String(value));
  if (wants === 'flag' && (value === 'true' || value === 'false')) return set('Leave the quotes out', value === 'true');
  if (wants === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value))
    return set('Leave the quotes out', Number(value));
  return undefined;
}

/** What the API refuses in a pod template beside types. */
function* refusedPods(workload: Workload): Iterable<Problem> {
  const { resource } = workload;
  const rendered = resource.origin === 'kustomize' || resource.origin === 'helm';
  const selects = isFields(valueAt(resource.body, ['spec', 'selector']));
  const apps = resource.apiVersion === 'apps/v1';
  if (apps && rendered && !selects) yield invalid(resource, ['spec', 'selector'], 'it is missing, and the API requires it');
  // Without a selector and without any image it would be a patch, were it not listed as an object (rules.md §6.1).
  const whole = apps && (rendered || selects || workload.containers.every(({ spec }) => spec.image === undefined));
  for (const container of workload.containers) {
    if (whole && container.role !== 'ephemeral' && !container.spec.image && !writesOther(container))
      yield invalid(resource, [...container.path, 'image'], 'it is missing, and the API requires it');
    yield* refusedProbes(container);
    yield* refusedVariables(container);
  }
}

/** An image that is no text is told of as such. */
function writesOther({ resource, path }: Container): boolean {
  return !['string', 'undefined'].includes(typeof valueAt(resource.body, [...path, 'image']));
}

const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];

function* refusedProbes({ resource, path }: Container): Iterable<Problem> {
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const at = [...path, name];
    const probe = mapAt(resource.body, ...at);
    const written = handlers.filter(handler => isFields(probe[handler]));
    if (written.length > 1)
      yield invalid(
        resource,
        [...at, written[1] ?? ''],
        `beside ${listed(written.filter((_, index) => index !== 1).map(handler => `\`${handler}\``))} it is one handler too many`,
      );
    const successes = probe.successThreshold;
    if (name !== 'readinessProbe' && typeof successes === 'number' && ![0, 1].includes(successes))
      yield invalid(resource, [...at, 'successThreshold'], `it is ${successes}, and only 1 is allowed here`);
  }
}

function* refusedVariables({ resource, path }: Container): Iterable<Problem> {
  for (const [index, variable] of listAt(resource.body, ...path, 'env').entries()) {
    if (isFields(valueAt(variable, ['valueFrom'])) && textAt(variable, 'value'))
      yield invalid(resource, [...path, 'env', index, 'value'], 'beside `valueFrom` no value may stand');
  }
}
