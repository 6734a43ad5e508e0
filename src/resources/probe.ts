import { type Command, programOf, scriptOf } from './exec-command.ts';
import type { ContainerSpec, Probe } from './pod.ts';
import type { Resource } from './resource.ts';

/** What a probe does to find out. */
export type Handler =
  | {
      readonly type: 'httpGet';
      readonly path: string;
      readonly port: number | string | undefined;
      readonly host: string | undefined;
      readonly scheme: string;
      readonly headers: string;
    }
  | { readonly type: 'tcpSocket'; readonly port: number | string | undefined; readonly host: string | undefined }
  | { readonly type: 'exec'; readonly command: readonly string[] }
  | { readonly type: 'grpc'; readonly port: number | string | undefined; readonly service: string };

/** The handlers that a probe writes; the API accepts exactly one. */
export function handlersOf(probe: Probe | undefined): readonly Handler[] {
  if (!probe) return [];
  const { httpGet, tcpSocket, exec, grpc } = probe;
  const handlers: Handler[] = [];
  if (httpGet) {
    const headers = JSON.stringify(
      (httpGet.httpHeaders ?? []).map(({ name = '', value = '' }) => [name.toLowerCase(), value]).sort(),
    );
    handlers.push({
      type: 'httpGet',
      path: httpGet.path || '/',
      port: httpGet.port,
      host: httpGet.host || undefined,
      scheme: (httpGet.scheme || 'HTTP').toUpperCase(),
      headers,
    });
  }
  if (tcpSocket) handlers.push({ type: 'tcpSocket', port: tcpSocket.port, host: tcpSocket.host || undefined });
  if (exec && (exec.command?.length ?? 0) > 0) handlers.push({ type: 'exec', command: exec.command ?? [] });
  if (grpc) handlers.push({ type: 'grpc', port: grpc.port, service: grpc.service ?? '' });
  return handlers;
}

/** Whether a handler says all that it needs: a port, but for commands and where Knative fills it in. */
export function isComplete(handler: Handler, { group }: Resource): boolean {
  return handler.type === 'exec' || handler.port !== undefined || group === 'serving.knative.dev';
}

/** The program of a command that succeeds whatever state the container is in; undefined when it may fail. */
export function idleCommand(handler: Handler): string | undefined {
  if (handler.type !== 'exec') return undefined;
  const { commands, operators } = scriptOf(handler.command);
  const last = commands.at(-1);
  if (!last || !alwaysSucceeds(last)) return undefined;
  if (commands.every(alwaysSucceeds)) return last.join(' ');
  const joined = operators[commands.length - 2];
  const stopsEarlier = commands.some(([program, argument]) => program === 'set' || (program === 'exit' && argument !== '0'));
  const stopsAtOnce = handler.command.some((word, index) => index === 1 && /^-[a-z]*e/.test(word));
  return (joined === '||' || (joined === ';' && !stopsAtOnce)) && !stopsEarlier ? `… ${joined} ${last.join(' ')}` : undefined;
}

const harmless = ['true', ':', 'echo', 'printf', 'date', 'pwd', 'hostname', 'whoami'];

function alwaysSucceeds(command: Command): boolean {
  const program = programOf(command);
  const operands = command.slice(1).filter(word => !word.startsWith('-'));
  if (harmless.includes(program)) return true;
  if (program === 'exit') return operands.length === 0 || operands[0] === '0';
  if (program === 'ls') return operands.every(path => path === '/' || path === '.');
  return program === 'cat' && operands.length > 0 && operands.every(path => /^\/proc\/(1|self)\//.test(path));
}

/** A port as a number: a name is looked up among the container's own ports; undefined when there is none of that name. */
export function portNumber(port: number | string | undefined, { ports }: ContainerSpec): number | undefined {
  if (typeof port !== 'string') return port;
  return ports?.find(({ name }) => name === port)?.containerPort;
}

/** The API's defaults: an explicit 0 counts as not set (delay aside). */
export function timingOf(probe: Probe): { delay: number; period: number; timeout: number; failures: number } {
  return {
    delay: probe.initialDelaySeconds ?? 0,
    period: probe.periodSeconds || 10,
    timeout: probe.timeoutSeconds || 1,
    failures: probe.failureThreshold || 3,
  };
}
