import type { KeyPath } from '../../manifests/span.ts';
import { type Amount, amountsOfContainer, amountsOfObject } from '../../resources/amounts.ts';
import { textAt, valueAt } from '../../resources/fields.ts';
import { isUnusual, type Nano, roundedToMilli, type WrittenQuantity } from '../../resources/quantity.ts';
import { meantQuantity } from '../../resources/quantity-typo.ts';
import type { Resource, Subject } from '../../resources/resource.ts';
import type { Container } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { type Problem, unverified } from '../judgement.ts';
import { excerpt } from '../phrases.ts';
import { defineRule, type Subjects } from '../rule.ts';
import { beyondThePod, lessThanItsContainers } from './pod-quantities.ts';

/** Each container, and then the object that holds all other quantities. */
const holdersOfQuantities: Subjects<Subject | Container> = {
  kinds: [...workloadKinds, 'LimitRange', 'ResourceQuota', 'PersistentVolumeClaim'],
  *of(resource, unit) {
    const workload = unit.workload(resource);
    if (workload?.templateOf === resource) yield* workload.containers.filter(({ role }) => role !== 'ephemeral');
    yield { resource, path: [] };
  },
};

export default defineRule({
  id: 'resource-quantity',
  item: 'resource-requests',
  category: 'sizing',
  priority: 'high',
  title: 'Quantities are valid and consistent',
  headline: 'Quantity that cannot be meant',
  why: 'One wrong letter (400m bytes, 500 cores) makes a pod that no node takes or that is killed at once, and shows only at deploy.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  subjects: holdersOfQuantities,
  judgesPatches: true,
  *check(subject, { unit }) {
    const workload = 'workload' in subject ? undefined : unit.workload(subject.resource);
    const amounts = [...('workload' in subject ? amountsOfContainer(subject) : amountsOfObject(subject.resource, workload))];
    for (const amount of amounts) yield* judge(amount, subject.resource);
    if ('workload' in subject) yield* beyondThePod(subject);
    else if (workload?.templateOf === subject.resource) yield* lessThanItsContainers(workload);
    if (amounts.some(({ quantity }) => isTemplated(quantity))) return unverified('templated', 'a quantity is filled in later');
  },
});

/** `${SIZE}`, `{{size}}`, `DISK_SIZE`: something fills it in before the API sees it. */
const isTemplated = ({ value, text }: WrittenQuantity) =>
  value === undefined && /\$|\{\{|<%|^[A-Z][A-Z\d]*(_[A-Z\d]+)+$/.test(text);

function* judge({ path, label, measure, quantity, compute, limit }: Amount, resource: Resource): Iterable<Problem> {
  const { value, text } = quantity;
  if (isTemplated(quantity)) return;
  const owner = ownerOf(resource, path);
  const found = { at: path, detail: owner === undefined ? label : `${owner} ${label}` };
  const says = `\`${label}\` is \`${excerpt(text, 40)}\``;
  if (value === undefined) {
    const meant = meantQuantity(text);
    yield {
      ...found,
      message: `${says}, not a Kubernetes quantity.`,
      ...(meant !== undefined && {
        fix: { title: `Write it as ${meant}`, confidence: 'safe', edits: [{ set: path, to: meant }] },
      }),
    };
    return;
  }
  if (compute && isUnusual(measure, quantity)) {
    const unusual = unusualSize(measure, value, text);
    yield { ...found, message: `${says}, which is ${unusual.size}.`, template: unusual.template };
  } else if (
    limit?.value !== undefined &&
    !(compute && isUnusual(measure, limit)) &&
    roundedToMilli(value) > roundedToMilli(limit.value)
  )
    yield { ...found, message: `${says}, larger than its limit ${limit.text}.`, headline: 'Request above its limit' };
}

/** The volume or claim that a quantity belongs to, where one object holds several. */
function ownerOf({ body }: Resource, path: KeyPath): string | undefined {
  const index = path.findIndex((step, at) => typeof step === 'number' && path[at - 1] !== 'containers');
  if (index < 0 || path.includes('containers') || path.includes('initContainers')) return undefined;
  const item = valueAt(body, path.slice(0, index + 1));
  return textAt(item, 'name') ?? textAt(item, 'metadata', 'name') ?? textAt(item, 'type') ?? String(path[index]);
}

const cores = 1_000_000_000n;

/** What is written, in words, and what may be meant. */
function unusualSize(measure: string, value: Nano, text: string): { size: string; template: string } {
  const number = /^[\d.]+/.exec(text)?.[0] ?? '';
  if (measure === 'memory')
    return {
      size: `${bytesText(value)} ${value === cores ? 'byte' : 'bytes'}`,
      template: `memory: ${number}Mi   # if mebibytes are meant\n`,
    };
  return {
    size: `${value / cores} cores`,
    template: `cpu: ${number === text ? `${number}m` : '500m'}   # thousandths of a core\n`,
  };
}

function bytesText(value: Nano): string {
  const thousandths = (value * 1000n) / cores;
  const fraction = String(thousandths % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${thousandths / 1000n}${fraction === '' ? '' : `.${fraction}`}`;
}
