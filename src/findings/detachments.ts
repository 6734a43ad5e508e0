import { scaleTargetKinds } from '../inventory/scale-targets.ts';
import type { Inventory } from '../inventory/unit.ts';
import type { KeyPath } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import { attachedTo } from './attachments.ts';
import type { Pairing } from './pair-objects.ts';

/** Both commits, and which object became which. */
export interface Commits {
  readonly head: Inventory;
  readonly base: Inventory | undefined;
  readonly pairing: Pairing;
}

/** An object that a workload lost: as it stands at base and, the same, at head. */
export interface Lost {
  readonly was: Resource;
  readonly now: Resource;
}

/** A label or the name of a workload, from one value to another. */
export interface Renaming {
  readonly at: KeyPath;
  readonly was: KeyPath;
  readonly says: string;
  readonly headline: string;
}

/** A new label or name, and what it cost. */
export interface Detachment {
  readonly change: Renaming;
  readonly lost: readonly Lost[];
}

/** What a workload lost through its new namespace; else what through its new labels, and what through its new name. */
export function detachments(before: Resource, after: Resource, { head, base, pairing }: Commits): readonly Detachment[] {
  const renamings = {
    namespace: namespaceChange(before, after),
    label: labelChange(before, after),
    name: nameChange(before, after),
  };
  if (!base || !Object.values(renamings).some(Boolean)) return [];
  const still = attachedTo(after, head);
  const lost = [...attachedTo(before, base)].flatMap((was): Lost[] => {
    const now = pairing.after(was);
    return now && !still.has(now) && !pairing.touched(now) ? [{ was, now }] : [];
  });
  if (lost.length === 0) return [];
  const { namespace, label, name } = renamings;
  if (namespace) return [{ change: namespace, lost }];
  const byName = lost.filter(({ now }) => name && (!label || scaleTargetKinds.includes(now.kind)));
  const byLabel = lost.filter(each => !byName.includes(each));
  return [
    ...(label && byLabel.length > 0 ? [{ change: label(byLabel), lost: byLabel }] : []),
    ...(name && byName.length > 0 ? [{ change: name, lost: byName }] : []),
  ];
}

/** Of several changed labels the one by which most of the lost objects select. */
function labelChange(before: Resource, after: Resource): ((lost: readonly Lost[]) => Renaming) | undefined {
  const [old, now] = [readWorkload(before), readWorkload(after)];
  if (!old || !now) return undefined;
  const labels = [...new Set([...Object.keys(old.podLabels), ...Object.keys(now.podLabels)])];
  const changed = labels.filter(label => old.podLabels[label] !== now.podLabels[label]);
  if (changed.length === 0) return undefined;
  return lost => {
    const uses = (label: string) => lost.filter(({ now }) => namesLabel(now, label)).length;
    const [key = ''] = changed.toSorted((a, b) => uses(b) - uses(a));
    return {
      at: [...now.templatePath, 'metadata', 'labels', key],
      was: [...old.templatePath, 'metadata', 'labels', key],
      says: ofLabel(key, old.podLabels[key], now.podLabels[key]),
      headline: 'Label that others select by',
    };
  };
}

/** Whether what an object says of others names a label; its own labels are not meant. */
function namesLabel({ body: { metadata: _, ...rest } }: Resource, label: string): boolean {
  return JSON.stringify(rest).includes(`"${label}"`);
}

function ofLabel(key: string, old: string | undefined, now: string | undefined): string {
  if (now === undefined) return `takes the label \`${key}: ${old}\` off its pods`;
  if (old === undefined) return `puts the label \`${key}: ${now}\` on its pods`;
  return `changes the label \`${key}\` of its pods from \`${old}\` to \`${now}\``;
}

function nameChange(before: Resource, after: Resource): Renaming | undefined {
  if (before.name === after.name) return undefined;
  const path = ['metadata', 'name'];
  return { at: path, was: path, says: `was called \`${before.name}\` before`, headline: 'Name that others refer to' };
}

function namespaceChange({ namespace: old }: Resource, { namespace: now }: Resource): Renaming | undefined {
  if (old === undefined || now === undefined || old === now) return undefined;
  const path = ['metadata', 'namespace'];
  return {
    at: path,
    was: path,
    says: `moves from namespace \`${old}\` to \`${now}\``,
    headline: 'Namespace that others stay in',
  };
}
