import { looksInto, portsOf, scrapingKinds, seesItsNamespaces, selectedServices } from '../../inventory/monitoring.ts';
import { metricsHint, openTelemetryOff, podEnv, unobserved } from '../../inventory/telemetry.ts';
import type { Unit } from '../../inventory/unit.ts';
import { asksToBeScraped, readMonitor, scrapeAnnotations } from '../../resources/monitor.ts';
import { selects, selectsAll } from '../../resources/selector.ts';
import type { Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { notApplicable, type Problem, passed, passedBy, unverified } from '../judgement.ts';
import { objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { workloads } from '../subjects.ts';
import { monitorFor } from './monitor-template.ts';

export default defineRule({
  id: 'metrics-exported',
  item: 'metrics-exported',
  category: 'observability',
  priority: 'high',
  title: 'Metrics exported',
  headline: 'No metrics collected',
  why: 'Without metrics there is no alert, no canary analysis and no data to size requests with.',
  docs: 'https://kubernetes.io/docs/concepts/cluster-administration/observability/',
  subjects: workloads(),
  companions: [...scrapingKinds, 'Service', 'Namespace', 'ConfigMap'],
  alongside: workloadKinds, // how many of them are scraped
  provenByCompanion: true,
  attestable: true,
  suppliedBy: 'metrics-scrape',
  *check(workload, { unit }) {
    const reason = unobserved(workload);
    if (reason !== undefined) return notApplicable(reason);
    const scrapers = unit.scraping(workload);
    if (scrapers.length > 0) return passedBy(scrapers);

    const contrary = refusal(workload) ?? misplaced(workload) ?? missing(workload, unit);
    if (contrary) {
      yield { ...contrary, template: () => monitorFor(workload, unit) };
      return;
    }
    const hint = metricsHint(workload, unit);
    if (hint !== undefined) return passed(`by convention: ${hint}`);
    const off = openTelemetryOff(podEnv(workload, unit), 'METRICS');
    if (off) {
      yield {
        message: `\`${off.name}\` switches metrics off for \`${workload.resource.name}\`, and nothing else exports them.`,
        headline: 'Metrics switched off',
        at: off.at,
        ...(off.resource !== workload.resource && { on: off.resource }),
        template: () => monitorFor(workload, unit),
      };
      return;
    }
    if (portsOf(workload).length === 0)
      return unverified('no-manifest-evidence', 'it declares no port, and nothing here has it scraped');
    if (!unit.complete)
      return unverified('partial-context', 'no monitor is in what was read; the rest of this unit may hold one');

    yield {
      message: `No ServiceMonitor, PodMonitor or scrape annotation reaches \`${workload.resource.name}\`${unlikeItsNeighbours(workload, unit)}.`,
      at: ['metadata', 'name'],
      inferred: true,
      template: () => monitorFor(workload, unit),
    };
  },
});

/** It says itself that nobody is to come. */
function refusal({ podAnnotations, templatePath, resource }: Workload): Problem | undefined {
  const key = scrapeAnnotations.find(annotation => podAnnotations[annotation] === 'false');
  return key === undefined
    ? undefined
    : {
        message: `\`${key}: "false"\` keeps Prometheus away from \`${resource.name}\`.`,
        headline: 'Metrics refused',
        at: [...templatePath, 'metadata', 'annotations', key],
      };
}

/** Prometheus looks at pods: what stands on the object that makes them it never sees. */
function misplaced({ resource, templatePath }: Workload): Problem | undefined {
  if (templatePath.length === 0 || !asksToBeScraped(resource)) return undefined;
  const key = scrapeAnnotations.find(annotation => resource.annotations[annotation] === 'true') ?? '';
  return {
    message: `\`${key}\` stands on ${objectName(resource)}, not on its pod template, so Prometheus never sees it.`,
    headline: 'Scrape annotation in the wrong place',
    at: ['metadata', 'annotations', key],
  };
}

/** A ServiceMonitor with this workload's labels: meant for it, but no Service carries them. */
function missing(workload: Workload, unit: Unit): Problem | undefined {
  const { podLabels, resource } = workload;
  const meant = unit.ofKind('ServiceMonitor').find(candidate => {
    const monitor = readMonitor(candidate);
    if (!monitor || selectsAll(monitor.selector) || !selects(monitor.selector, podLabels)) return false;
    if (looksInto(candidate, monitor, resource.namespace) !== 'sure' || !seesItsNamespaces(candidate, monitor, unit))
      return false;
    return selectedServices(candidate, monitor, unit).length === 0;
  });
  return (
    meant && {
      message: `${objectName(meant)} asks for the labels of \`${resource.name}\`, but no Service carries them, so it scrapes nothing.`,
      at: ['metadata', 'name'],
      related: [{ resource: meant, at: ['spec', 'selector'] }],
    }
  );
}

/** Two or more workloads beside it that are scraped show what the team means. */
function unlikeItsNeighbours({ resource: { namespace } }: Workload, unit: Unit): string {
  const scraped = unit.scrapedIn(namespace);
  if (scraped < 2) return '';
  return `, unlike ${scraped} of its neighbours${namespace === undefined ? '' : ` in \`${namespace}\``}`;
}
