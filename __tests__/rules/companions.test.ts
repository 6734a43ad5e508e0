import { readFileSync } from 'node:fs';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { scrapingKinds } from '../../src/inventory/monitoring.ts';
import { podMakers } from '../../src/inventory/selected-workloads.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Unit } from '../../src/inventory/unit.ts';
import { horizontalAutoscalers } from '../../src/resources/autoscaler.ts';
import { workloadKinds } from '../../src/resources/workload-kinds.ts';
import { companionsOf } from '../../src/rules/companions.ts';
import { rules } from '../../src/rules/index.ts';
import { filesBelow } from '../files-below.ts';
import { readFixture } from './fixture.ts';

/** A unit that remembers which kinds were asked for. */
function listening(unit: Unit, asked: (...kinds: readonly string[]) => void): Unit {
  const byKind = <A extends readonly unknown[], T>(ask: (kind: string, ...rest: A) => T) => {
    return (kind: string, ...rest: A): T => {
      asked(kind);
      return ask(kind, ...rest);
    };
  };
  return {
    ...unit,
    get workloads() {
      asked(...workloadKinds);
      return unit.workloads;
    },
    get resources() {
      asked(...podMakers);
      return unit.resources;
    },
    ofKind: byKind(unit.ofKind),
    selecting: byKind(unit.selecting),
    targeting: byKind(unit.targeting),
    named: byKind(unit.named),
    inNamespace: byKind(unit.inNamespace),
    scraping: subject => {
      asked('Service', ...scrapingKinds);
      return unit.scraping(subject);
    },
    scrapedIn: namespace => {
      asked('Service', ...scrapingKinds, ...workloadKinds);
      return unit.scrapedIn(namespace);
    },
    replicas: subject => {
      asked(...horizontalAutoscalers);
      return unit.replicas(subject);
    },
  };
}

const units = filesBelow('__tests__/rules', '.yaml').flatMap(path => {
  const { files, complete, thresholds } = readFixture(readFileSync(path, 'utf8'));
  return takeInventory({ files, complete, charts: [] }, fileReader()).units.map(unit => ({ unit, thresholds }));
});

test.each(rules.map(rule => [rule.id, rule] as const))('%s asks for the kinds that it is said to look for', (_, rule) => {
  const asked = new Set<string>();
  for (const { unit, thresholds } of units) {
    const heard = listening(unit, (...kinds) => {
      for (const kind of kinds) asked.add(kind);
    });
    for (const resource of unit.members) {
      if (resource.unparsed !== undefined && !rule.judgesUnparsed) continue;
      for (const { judge } of rule.cases(resource, { unit: heard, thresholds })) judge();
    }
  }
  const named = 'WorkerPool'; // by an autoscaler of a fixture: any kind can be its target
  const announced = new Set([...rule.companions, ...rule.alongside, named]);
  expect([...asked].filter(kind => !announced.has(kind))).toEqual([]);
});

test('whatever changes, its rules find what they look for, and what is looked for finds its rules', () => {
  const read = (kind: string) => companionsOf(new Set([kind]), rules);
  expect([...read('Deployment')]).toEqual(expect.arrayContaining(['Service', 'PodDisruptionBudget', 'LimitRange', 'Namespace']));
  expect([...read('PodDisruptionBudget')]).toEqual(expect.arrayContaining(['Deployment', 'StatefulSet', 'ScaledObject']));
  expect([...read('Service')]).toEqual(expect.arrayContaining([...workloadKinds, 'Prometheus']));
  expect(read('Lease').size).toBe(0);
});
