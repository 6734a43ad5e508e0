import { pageUrl, schemaUrl } from '../address.ts';
import type { Survey } from './survey.ts';

/** A settings file to begin with: what fits the repository, to be taken out of its remarks. Only the preset holds at once. `lastDay` is an example of one. */
export function firstSettings(found: Survey, lastDay: string): string {
  const parts = [
    `# yaml-language-server: $schema=${schemaUrl}
# What pull requests are reviewed by. It is read from the branch to merge into, so that none can silence its own review.
# Every key: ${pageUrl('docs/settings.md')}. Take the # away from what you want.`,
    `# A gentle start: comments, and never a failing check. Take it away once the team has seen it.
presets: gentle`,
    ...environments(found),
    ...helm(found),
    ...units(found),
    ...overrides(found),
    ...exclude(found),
    `# What the cluster supplies by itself, by namespace: it need not stand in the manifests.
# platform:
#   '*':
#     metrics-scrape: true
#     limit-range: true`,
    `# A rule can be off, or in the summary only, or of a lower priority.
# rules:
#   startup-probe: off
#   anti-affinity: summary
#   structured-logging: { priority: high }`,
    `# What does not apply, and why. On the object itself: annotation seaworthy/ignore.<rule>: "reason".
# waivers:
#   - rule: multiple-replicas
#     resource: Deployment/<name>
#     reason: leader-elected, a second one would only wait
#     expires: ${lastDay}`,
    `# Whose waivers count: base leaves out those that a pull request adds for itself.
# waivers-from: base`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What the names of folders tell already needs no key: it is only said. */
function environments({ environments: all, charts, overlays }: Survey): string[] {
  const production = all.filter(({ stage }) => stage === 'production').map(({ folder }) => folder);
  const other = all.filter(({ stage }) => stage === 'other').map(({ folder }) => folder);
  const lines = [
    ...(charts.length > 0 ? [`# Charts: ${some(charts)}.`] : []),
    ...(overlays.length > 0 ? [`# Kustomizations: ${some(overlays)}.`] : []),
    ...(production.length > 0 ? [`# Production: ${some(production)}.`] : []),
    ...(other.length > 0 ? [`# Not production: ${some(other)}; what fails only there is told and blocks nobody.`] : []),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** A chart whose values stand elsewhere than beside it, where they would be found. */
function helm({ charts, values }: Survey): string[] {
  const [chart] = charts;
  if (chart === undefined) return [];
  const folder = chart === '' ? '.' : chart;
  const files = values.length > 0 ? values : [chart === '' ? 'values.yaml' : `${chart}/values.yaml`];
  return [
    `# A chart is rendered with its defaults and the values files beside it. Where others stand elsewhere, say which.
# helm:
#   - chart: ${folder}
#     values:
${files
  .slice(0, 4)
  .map(file => `#       - [${file}]`)
  .join('\n')}`,
  ];
}

/** Environments whose names do not tell whether they are production. */
function units({ environments: all }: Survey): string[] {
  const open = all.filter(({ stage }) => stage === 'neutral');
  if (open.length === 0) return [];
  const entries = open.slice(0, 5).map(
    ({ folder }) => `#   - name: ${folder}
#     paths: [${folder}/**]
#     production: true`,
  );
  return [
    `# Folders that are deployed apart, and do not say whether they are production: say which are.\n# units:\n${entries.join('\n')}`,
  ];
}

function overrides({ parts }: Survey): string[] {
  const [first] = parts;
  if (first === undefined) return [];
  return [
    `# ${parts.length} parts stand side by side (${some(parts)}): each may have terms of its own.
# overrides:
#   - paths: [${first}/**]
#     fail-on: high
#     min-replicas: 3`,
  ];
}

function exclude({ imported, subcharts }: Survey): string[] {
  const globs = [...imported, ...subcharts].map(folder => `${folder}/**`);
  if (globs.length === 0) return [];
  return [
    `# Other people's manifests, and old ones: not judged, but still evidence for yours.\n# exclude:\n${globs.map(glob => `#   - ${glob}`).join('\n')}`,
  ];
}

function some(folders: readonly string[]): string {
  const most = 4;
  const shown = folders.slice(0, most).map(folder => (folder === '' ? '.' : folder));
  return `${shown.join(', ')}${folders.length > most ? ` and ${folders.length - most} more` : ''}`;
}
