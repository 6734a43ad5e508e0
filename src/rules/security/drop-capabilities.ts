import type { Container } from '../../resources/workload.ts';
import { runsWindows } from '../../resources/workload.ts';
import { type Fix, notApplicable } from '../judgement.ts';
import { containerName } from '../phrases.ts';
import type { Breach } from '../pod-security/control.ts';
import { breachesIn } from '../pod-security/pod-security.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'drop-capabilities',
  item: 'pod-security-standards',
  category: 'security',
  priority: 'high',
  title: 'Capabilities dropped',
  headline: 'Keeps capabilities',
  why: 'The default capabilities include raw sockets and changing the owner of any file: an intruder gets them all.',
  docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init', 'ephemeral']),
  judgesPatches: true,
  *check(container) {
    if (runsWindows(container.workload)) return notApplicable('Windows has no capabilities');
    for (const breach of breachesIn('capabilities_restricted', container)) {
      if (breach.what === 'drop') yield { message: keeps(container), at: breach.at, fix: dropAll(container) };
      else yield { message: adds(container, breach), headline: 'Adds a capability', at: breach.at, detail: breach.what };
    }
  },
});

function keeps(container: Container): string {
  const dropped = container.spec.securityContext?.capabilities?.drop ?? [];
  const meant = dropped.find(capability => /^(cap_)?all$/i.test(capability));
  const because = meant === undefined ? '' : ` (\`${meant}\` is not \`ALL\`, which is compared letter by letter)`;
  return `Container ${containerName(container)} does not drop ALL capabilities${because}.`;
}

function adds(container: Container, { what, level }: Breach): string {
  return `Container ${containerName(container)} adds \`${what}\`${level === 'baseline' ? ', which even the baseline level forbids' : ''}.`;
}

function dropAll({ path }: Container): Fix {
  return {
    title: 'Drop ALL capabilities; may change behaviour: check first which ones it uses',
    confidence: 'check',
    edits: [{ set: [...path, 'securityContext', 'capabilities', 'drop'], to: ['ALL'] }],
  };
}
