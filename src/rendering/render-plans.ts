import type { RepoPath } from '../change/source-file.ts';
import type { RenderedLeaf } from '../manifests/rendered-leaf.ts';
import type { Unread } from '../manifests/span.ts';
import { renderChart } from './helm/render-chart.ts';
import { renderKustomization } from './kustomize/render-kustomization.ts';
import type { Both } from './plan-builds.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { LeafPlan, RenderedWork, Site } from './site.ts';

/** What became of the plans, by the names of the leaves. */
export interface Work extends Both<ReadonlyMap<string, RenderedWork>> {
  readonly unread: readonly Unread[];
}

/** Renders leaf by leaf, both commits side by side. `stop` tells why no more is rendered. */
export async function renderPlans(plans: readonly LeafPlan[], site: Both<Site>, stop: () => string | undefined): Promise<Work> {
  const [head, base] = [new Map<string, RenderedWork>(), new Map<string, RenderedWork>()];
  const failures: Failed[] = [];
  const unread: Unread[] = [];
  for (const plan of plans) {
    const reason = stop();
    if (reason !== undefined) {
      failures.push({ plan, reason });
      continue;
    }
    const [before, now] = await Promise.all([
      plan.at.base ? render(plan, site.base) : undefined,
      plan.at.head ? render(plan, site.head) : undefined,
    ]);
    if (now && isRefusal(now)) {
      failures.push({ plan, reason: now.reason });
      continue; // like is compared with like: a base that was rendered says nothing of a head that was not
    }
    if (before && !isRefusal(before)) base.set(plan.name, before);
    if (!now) continue;
    head.set(plan.name, before && isRefusal(before) ? uncompared(now) : now);
    if (plan.reached) unread.push(...now.notes);
    if (before && isRefusal(before))
      unread.push({
        path: rootOf(plan),
        line: undefined,
        reason: `only what stands on changed lines counts as new here, because the base could not be rendered: ${before.reason}`,
      });
  }
  return { head, base, unread: [...unread, ...noticesOf(failures, head, site.head)] };
}

export const render = (plan: LeafPlan, site: Site): Promise<RenderedWork | Refusal> =>
  plan.by === 'kustomize' ? renderKustomization(plan, site) : renderChart(plan, site);

function uncompared({ leaf, notes, locate }: RenderedWork): RenderedWork {
  const mark = (own: RenderedLeaf): RenderedLeaf => ({
    ...own,
    documents: own.documents.map(document => ({ ...document, rendition: { ...document.rendition, compared: false } })),
  });
  return { leaf: mark(leaf), notes, locate: locate && (async () => mark(await locate())) };
}

interface Failed {
  readonly plan: LeafPlan;
  readonly reason: string;
}

/** One notice for each root that was not rendered; none for a chart's defaults when another set of its values was. */
function noticesOf(failures: readonly Failed[], rendered: ReadonlyMap<string, RenderedWork>, site: Site): Unread[] {
  const notices = new Map<RepoPath, Unread>();
  for (const { plan, reason } of failures) {
    const path = rootOf(plan);
    const isDefault = plan.by === 'helm' && plan.values.length === 0;
    const others = [...rendered.keys()].some(name => name.startsWith(`${path} + `));
    if (!plan.reached || notices.has(path) || (isDefault && others)) continue;
    const remedy = reason.startsWith('helm says') ? ' (the setting helm names values to render with)' : '';
    notices.set(path, { path, line: undefined, reason: `${subject(plan)}: ${reason}${remedy}`, of: filesOf(plan, site) });
  }
  return [...notices.values()];
}

function subject({ by, values }: LeafPlan): string {
  if (by === 'kustomize') return 'a kustomization that is not built';
  return `a Helm chart that is not rendered${values.length === 0 ? '' : ` with ${values.join(', ')}`}`;
}

/** The file that stands for a leaf: its kustomization or its Chart.yaml. */
const rootOf = ({ name }: LeafPlan): RepoPath => name.split(' + ')[0] ?? name;

function filesOf({ by, folder }: LeafPlan, { tree, builds }: Site): readonly RepoPath[] {
  if (by === 'helm') return tree.below(folder);
  return builds.layers(folder).flatMap(({ path, inputs }) => [path, ...inputs.flatMap(input => input.path ?? [])]);
}
