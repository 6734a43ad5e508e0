import { leadsTo, servesPeople } from '../../inventory/service-ports.ts';
import { notApplicable, passed, unverified } from '../judgement.ts';
import { containerName, objectName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

export default defineRule({
  id: 'pre-stop-hook',
  item: null,
  category: 'delivery',
  priority: 'medium',
  title: 'PreStop delay',
  headline: 'No preStop delay',
  why: 'A pod leaves its Service while it already stops: without a short wait the last requests find a closed port.',
  docs: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/',
  subjects: containers(['serving'], ({ longRunning, resource }) => longRunning && !notReplaced.includes(resource.kind)),
  companions: ['Service'],
  summaryOnly: true,
  attestable: true,
  *check(container, { unit }) {
    const { preStop } = container.spec.lifecycle ?? {};
    if ((preStop?.exec?.command?.length ?? 0) > 0 || preStop?.httpGet) return;
    const seconds = preStop?.sleep?.seconds ?? 0;
    if (seconds > 0) return passed(`sleeps ${seconds}s`);

    const services = unit.selecting('Service', container.workload);
    const service = services.find(({ resource }) => leadsTo(resource, container) && servesPeople(resource));
    if (!service)
      return unit.complete
        ? notApplicable('no Service leads to it')
        : unverified('partial-context', 'no Service that leads to it is in what was read');

    yield {
      message: preStop?.tcpSocket
        ? `Container ${containerName(container)} has a tcpSocket as preStop, which Kubernetes does not run; requests through ${objectName(service.resource)} may hit it while it is shutting down.`
        : `Container ${containerName(container)} behind ${objectName(service.resource)} has no preStop delay; requests may hit it while it is shutting down.`,
      at: [...container.path, 'lifecycle', 'preStop'],
      inferred: true,
      template: delay,
    };
  },
});

/** Pods that nothing replaces, and those whose platform drains them itself. */
const notReplaced = ['Pod', 'PodTemplate', 'Service'];

const delay = `lifecycle:
  preStop:
    sleep: { seconds: 10 }   # needs no shell; before Kubernetes 1.30: exec: { command: [/bin/sh, -c, sleep 10] }
`;
