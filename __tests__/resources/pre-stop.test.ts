import { preStopSeconds } from '../../src/resources/pre-stop.ts';

const shell = (script: string) => preStopSeconds({ exec: { command: ['/bin/sh', '-c', script] } });

test('a sleep of its own tells its seconds', () => {
  expect(preStopSeconds({ sleep: { seconds: 10 } })).toBe(10);
  expect(preStopSeconds({ sleep: {} })).toBeUndefined();
});

test.each([
  ['sleep 10', 10],
  ['sleep 10s', 10],
  ['sleep 1.5m', 90],
  ['/bin/sleep 5; nginx -s quit; sleep 5', 10],
  ["sh -c 'sleep 20'", 20],
  ['touch /tmp/drain && sleep 15 && kill -QUIT 1', 15],
])('%s takes at least %d seconds', (script, seconds) => {
  expect(shell(script)).toBe(seconds);
});

test.each(['/drain.sh', 'usleep 100000', 'sleep $DELAY', 'sleep 5; sleep $REST', 'sleep infinity', ''])(
  '%s does not tell',
  script => {
    expect(shell(script)).toBeUndefined();
  },
);

test('a command of its own words counts too', () => {
  expect(preStopSeconds({ exec: { command: ['sleep', '30'] } })).toBe(30);
  expect(preStopSeconds({ httpGet: { path: '/drain', port: 8080 } })).toBeUndefined();
});
