import { programOf, scriptOf } from '../../src/resources/exec-command.ts';
import { cpuTime } from '../cpu-time.ts';

const programs = (...command: string[]) => scriptOf(command).commands.map(words => words.join(' '));

test('a program with its arguments is one command', () => {
  expect(scriptOf(['redis-cli', '-h', 'localhost', 'ping'])).toEqual({
    commands: [['redis-cli', '-h', 'localhost', 'ping']],
    operators: [';'],
  });
});

test('what a shell is given is taken apart', () => {
  expect(programs('/bin/sh', '-c', 'pg_isready -h db && echo "it is up" || exit 1')).toEqual([
    'pg_isready -h db',
    'echo it is up',
    'exit 1',
  ]);
  expect(scriptOf(['bash', '-ec', 'a && b || c; d | e']).operators).toEqual(['&&', '||', ';', '|', ';']);
});

test('a shell inside a shell is read too', () => {
  expect(programs('sh', '-c', "bash -c 'redis-cli ping'")).toEqual(['redis-cli ping']);
});

test('a shell that runs a file is a program like any other', () => {
  expect(programs('sh', '/scripts/alive.sh')).toEqual(['sh /scripts/alive.sh']);
});

test('words that lead a program in are not the program', () => {
  expect(programs('sh', '-c', 'if ! PGPASSWORD=x psql -h db -c "select 1"; then exit 1; fi')).toEqual([
    'psql -h db -c select 1',
    'exit 1',
  ]);
  expect(programs('sh', '-c', 'exec pg_isready -U postgres')).toEqual(['pg_isready -U postgres']);
});

test('comments and empty lines are no programs', () => {
  expect(scriptOf(['sh', '-c', '\n# ask the cache\nredis-cli ping && # it answers\n\n  echo up # now\n'])).toEqual({
    commands: [
      ['redis-cli', 'ping'],
      ['echo', 'up'],
    ],
    operators: ['&&', ';'],
  });
});

test('substitutions and redirections stay with their program', () => {
  expect(scriptOf(['sh', '-c', 'test "$(redis-cli -h "$HOST" ping)" = PONG 2>&1']).commands).toEqual([
    ['test', '$(redis-cli -h $HOST ping)', '=', 'PONG', '2>&1'],
  ]);
  expect(scriptOf(['sh', '-c', 'redis-cli -h $(hostname) ping']).commands).toEqual([['redis-cli', '-h', '$(hostname)', 'ping']]);
});

test('a text that ends too early is read as far as it goes', () => {
  expect(programs('sh', '-c', 'echo "never closed')).toEqual(['echo never closed']);
  expect(programs('sh', '-c', '$(((((')).toEqual(['$(((((']);
  expect(programs('sh', '-c')).toEqual(['sh -c']);
  expect(scriptOf([])).toEqual({ commands: [], operators: [] });
});

test('a megabyte of brackets is read in a moment', () => {
  const start = cpuTime();
  scriptOf(['sh', '-c', '$('.repeat(100_000)]);
  scriptOf(['sh', '-c', '"'.repeat(100_001)]);
  expect(cpuTime() - start).toBeLessThan(2000);
});

test('a program is named without its folder', () => {
  expect(programOf(['/usr/local/bin/redis-cli', 'ping'])).toBe('redis-cli');
});
