import type { KeyPath } from '../../manifests/span.ts';
import type { ContainerSpec } from '../../resources/pod.ts';
import { handlersOf } from '../../resources/probe.ts';
import { editDistance } from '../../resources/spelling.ts';
import type { Container } from '../../resources/workload.ts';
import { yamlText } from '../../resources/yaml-text.ts';
import { type Fix, type Problem, unverified } from '../judgement.ts';
import { excerpt, listed, shortName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { probedContainers, probesOf } from './probed-containers.ts';

export default defineRule({
  id: 'probe-port',
  item: 'liveness-probe',
  category: 'health',
  priority: 'high',
  title: 'Probe ports exist',
  headline: 'Probe port that is not there',
  why: 'A wrong port name passes the API and then fails every probe: the container restarts in a loop or never becomes ready.',
  docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  subjects: probedContainers,
  *check(container) {
    let templated = false;
    for (const target of portsAsked(container)) {
      if (typeof target.port === 'string' && /[${<%]/.test(target.port)) templated = true;
      else yield* judge(target, container);
    }
    if (templated) return unverified('templated', 'a port is filled in later');
  },
});

/** A port that a probe or a hook asks, and where it is written. */
interface PortAsked {
  /** `livenessProbe`, `preStop hook`. */
  readonly by: string;
  readonly port: number | string | undefined;
  readonly at: KeyPath;
}

function* portsAsked(container: Container): Iterable<PortAsked> {
  const { spec, path, workload } = container;
  for (const { kind, probe, at } of probesOf(container)) {
    // A liveness or readiness probe without any port is told as a missing one.
    const toldElsewhere = kind !== 'startupProbe' && workload.longRunning;
    for (const handler of handlersOf(probe)) {
      if (handler.type === 'exec' || (handler.port === undefined && toldElsewhere)) continue;
      yield { by: kind, port: handler.port, at: [...at, handler.type, 'port'] };
    }
  }
  for (const name of ['postStart', 'preStop'] as const) {
    const httpGet = spec.lifecycle?.[name]?.httpGet;
    const at = [...path, 'lifecycle', name, 'httpGet', 'port'];
    if (httpGet) yield { by: `${name} hook`, port: httpGet.port, at };
  }
}

function* judge({ by, port, at }: PortAsked, container: Container): Iterable<Problem> {
  const asks = `${by} of ${shortName(container)}`;
  const found = { at, detail: by };
  if (port === undefined || port === 0) {
    if (container.resource.group !== 'serving.knative.dev') yield { ...found, message: `${asks} names no port.` };
  } else if (typeof port === 'number') {
    if (!isPort(port)) yield { ...found, message: `${asks} targets port ${port}; ports go from 1 to 65535.` };
  } else if (/^\d{1,5}$/.test(port)) {
    yield {
      ...found,
      message: `${asks} targets the text "${excerpt(port)}"; quoted, it is the name of a port, and no name is a number.`,
      ...(isPort(Number(port)) && { fix: writtenAs(Number(port), `Write the port as the number ${Number(port)}`, at) }),
    };
  } else if (!declaredNames(container.spec).includes(port)) {
    yield { ...found, ...unknownName(port, asks, at, declaredNames(container.spec)) };
  }
}

const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65535;

function declaredNames({ ports }: ContainerSpec): readonly string[] {
  return (ports ?? []).flatMap(({ name }) => name ?? []);
}

function unknownName(
  port: string,
  asks: string,
  at: KeyPath,
  names: readonly string[],
): Pick<Problem, 'message' | 'fix' | 'template'> {
  const declared = names.length === 0 ? 'it names none' : listed(names.map(name => `\`${name}\``));
  const near = names.filter(name => editDistance(name, port, 1) === 1);
  return {
    message: `${asks} targets port name \`${excerpt(port)}\`, which the container does not declare (${declared}).`,
    ...(near.length === 1 && near[0] !== undefined
      ? { fix: writtenAs(near[0], `Use the declared port \`${near[0]}\``, at) }
      : {
          template:
            names[0] === undefined ? namedPort(port) : `port: ${yamlText(names[0])}   # a name that the container declares\n`,
        }),
  };
}

function writtenAs(port: number | string, title: string, at: KeyPath): Fix {
  return { title, confidence: 'safe', edits: [{ set: at, to: port }] };
}

const namedPort = (name: string) => `ports:
  - name: ${yamlText(name)}
    containerPort: 8080
`;
