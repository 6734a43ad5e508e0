import { handlersOf, idleCommand, portNumber, timingOf } from '../../src/resources/probe.ts';

const idle = (...command: string[]) => handlersOf({ exec: { command } }).map(idleCommand)[0];
const shell = (text: string) => idle('sh', '-c', text);

test('a command that cannot fail is found, also behind a shell', () => {
  expect(idle('true')).toBe('true');
  expect(idle('/bin/echo', 'ok')).toBe('/bin/echo ok');
  expect(idle('ls')).toBe('ls');
  expect(idle('cat', '/proc/1/status')).toBe('cat /proc/1/status');
  expect(shell('exit 0')).toBe('exit 0');
  expect(shell('echo alive; exit 0')).toBe('exit 0');
});

test('a check whose failure is swallowed cannot fail', () => {
  expect(shell('curl -f localhost || true')).toBe('… || true');
  expect(shell('test -f /tmp/ok; echo $?')).toBe('… ; echo $?');
});

test('a command that can fail is none', () => {
  expect(idle('cat', '/tmp/healthy')).toBeUndefined();
  expect(idle('ls', '/var/run/alive')).toBeUndefined();
  expect(idle('sleep', '10')).toBeUndefined();
  expect(shell('curl -f localhost && echo ok')).toBeUndefined();
  expect(shell('curl -f localhost || exit 1')).toBeUndefined();
  expect(shell('if ! curl -f localhost; then exit 1; fi; exit 0')).toBeUndefined();
  expect(shell('set -e; curl -f localhost; echo ok')).toBeUndefined();
  expect(idle('sh', '-ec', 'curl -f localhost; echo ok')).toBeUndefined();
  expect(handlersOf({ httpGet: { port: 80 } }).map(idleCommand)).toEqual([undefined]);
});

test('an empty handler asks nothing', () => {
  expect(handlersOf(undefined)).toEqual([]);
  expect(handlersOf({})).toEqual([]);
  expect(handlersOf({ exec: {} })).toEqual([]);
  expect(handlersOf({ exec: { command: [] } })).toEqual([]);
});

test('what is left out of an HTTP request is what the kubelet fills in', () => {
  expect(handlersOf({ httpGet: { port: 80 } })).toEqual([
    { type: 'httpGet', path: '/', port: 80, host: undefined, scheme: 'HTTP', headers: '[]' },
  ]);
});

test("a name is looked up among the container's own ports", () => {
  const spec = { ports: [{ name: 'http', containerPort: 8080 }] };
  expect(portNumber('http', spec)).toBe(8080);
  expect(portNumber('https', spec)).toBeUndefined();
  expect(portNumber(9090, spec)).toBe(9090);
});

test('an explicit zero is the default, the delay aside', () => {
  expect(timingOf({ periodSeconds: 0, timeoutSeconds: 0, failureThreshold: 0, initialDelaySeconds: 0 })).toEqual({
    delay: 0,
    period: 10,
    timeout: 1,
    failures: 3,
  });
});
