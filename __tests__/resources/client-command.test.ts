import { clientCallsOf } from '../../src/resources/client-command.ts';

const calls = (...command: string[]) => clientCallsOf(command).map(({ program, host }) => `${program} ${host}`);
const shell = (text: string) => calls('sh', '-c', text);

test('database clients name their host by an option, apart or attached', () => {
  expect(calls('pg_isready', '-U', 'postgres', '-h', 'db', '-p', '5432')).toEqual(['pg_isready db']);
  expect(calls('mysqladmin', 'ping', '-hdb')).toEqual(['mysqladmin db']);
  expect(calls('mysql', '--host=db.internal', '-e', 'select 1')).toEqual(['mysql db.internal']);
  expect(calls('redis-cli', '-h', 'cache', '-p', '6379', 'ping')).toEqual(['redis-cli cache']);
  expect(calls('kafka-topics.sh', '--list', '--bootstrap-server', 'kafka-0:9092,kafka-1:9092')).toEqual([
    'kafka-topics.sh kafka-0',
  ]);
});

test('a client without a host asks its own container', () => {
  expect(calls('pg_isready', '-U', 'postgres')).toEqual([]);
  expect(calls('mongo', '--eval', "db.adminCommand('ping')")).toEqual([]);
  expect(calls('mongosh', '--quiet', '--eval', 'db.hello().ok')).toEqual([]);
  expect(shell('redis-cli ping | grep PONG')).toEqual([]);
});

test('the host of a URL is told without credentials and port', () => {
  expect(calls('curl', '-f', 'http://api.example.com:8080/health')).toEqual(['curl api.example.com']);
  expect(calls('psql', 'postgresql://shop:secret@db:5432/shop', '-c', 'select 1')).toEqual(['psql db']);
  expect(calls('mongosh', 'mongodb://db:27017/shop')).toEqual(['mongosh db']);
  expect(shell('wget -qO- "http://[::1]:8080/health?x=http://other" || exit 1')).toEqual(['wget ::1']);
  expect(calls('curl', '--unix-socket', '/run/app.sock', 'http://app/health')).toEqual([]);
});

test('what opens a connection names its host first, whatever options stand before', () => {
  expect(calls('nc', '-z', '-w', '2', 'rabbitmq', '5672')).toEqual(['nc rabbitmq']);
  expect(shell('echo ruok | timeout 5 nc -w 2 -q 1 localhost 2181 | grep imok')).toEqual(['nc localhost']);
  expect(calls('telnet', 'db', '3306')).toEqual(['telnet db']);
  expect(calls('nc', '-zU', '/run/app.sock')).toEqual(['nc /run/app.sock']);
});

test('clients are found inside substitutions and behind other programs', () => {
  expect(shell('test "$(redis-cli -h cache ping)" = PONG')).toEqual(['redis-cli cache']);
  expect(shell('[ `redis-cli -h cache ping` = PONG ]')).toEqual(['redis-cli cache']);
  expect(calls('su', 'postgres', '-c', 'psql -h db -c "select 1"')).toEqual(['psql db']);
  expect(shell('redis-cli -h $(hostname) ping')).toEqual(['redis-cli $(hostname)']);
});

test('a sentence about a client is no call', () => {
  expect(shell('echo "mysql -h db is down"')).toEqual([]);
  expect(shell('cat /tmp/health | grep curl http://db')).toEqual([]);
});
