import {
  configuresStructuredLogs,
  logFlagsOf,
  logFormatOfVariable,
  structuredLogAnnotation,
} from '../../src/resources/log-format.ts';

test.each([
  ['LOG_FORMAT', 'json', 'structured'],
  ['log_format', 'JSON', 'structured'],
  ['APP_LOGGING_ENCODER', 'logfmt', 'structured'],
  ['ARGOCD_SERVER_LOGFORMAT', 'json-escaped', 'structured'],
  ['LOG_OUTPUT', 'json', 'structured'],
  ['LOG_FORMAT', 'text', 'text'],
  ['LOG_ENCODING', 'console', 'text'],
  ['LOG_TYPE', 'plain', 'text'],
  ['Logging__Console__FormatterName', 'Simple', 'text'],
  ['LOG_JSON', '1', 'structured'],
  ['LOGGING_TO_JSON', 'off', 'text'],
  ['QUARKUS_LOG_CONSOLE_JSON_ENABLED', 'true', 'structured'],
])('%s=%s says %s', (name, value, format) => {
  expect(logFormatOfVariable(name, value)).toBe(format);
});

test.each([
  ['LOG_OUTPUT', 'console', 'a place'],
  ['LOG_TYPE', 'simple', 'a sort'],
  ['LOG_FORMAT', '%d{HH:mm:ss} %msg%n', 'a pattern'],
  ['LOG_FORMAT', '$remote_addr - $status', 'a pattern'],
  ['LOG_ENCODING', 'utf-8', 'a charset'],
  ['LOG_LEVEL', 'json', 'a level'],
  ['ACCESS_LOG_FORMAT', 'text', 'another log'],
  ['CATALOG_TYPE', 'text', 'another word'],
  ['DIALOG_JSON', 'false', 'another word'],
  ['LOG_JSON', '/etc/log.json', 'a path'],
])('%s=%s says nothing: it is %s', (name, value) => {
  expect(logFormatOfVariable(name, value)).toBeUndefined();
});

test('flags are read with their value in one word or two, in a script too', () => {
  const formats = (...words: string[]) => logFlagsOf(words).map(({ index, flag, format }) => `${index} ${flag} ${format}`);
  expect(formats('server', '--log-format=json')).toEqual(['1 --log-format structured']);
  expect(formats('--log.format', 'text')).toEqual(['0 --log.format text']);
  expect(formats('sh', '-c', 'exec server --zap-encoder console --port 80')).toEqual(['2 --zap-encoder text']);
  expect(formats('--log-json')).toEqual(['0 --log-json structured']);
  expect(formats('--json-logs=false')).toEqual(['0 --json-logs text']);
  expect(formats('--log-format', '--verbose')).toEqual([]);
  expect(formats('--accesslog.format=json', '--log-level=json')).toEqual([]);
});

test.each([
  ['structlog.configure(processors=[JSONRenderer()])', true],
  ['<encoder class="net.logstash.logback.encoder.LogstashEncoder"/>', true],
  ['logging.structured.format.console=ecs', true],
  ['logging:\n  level: info\n  format: "json" # for Loki', true],
  ['log:\n\n  # how\n  nested:\n    format: json', true],
  ['log:\n  level: info\nexport:\n  format: json', false],
  ['import structlog', false],
  ['format: json', false],
])('%j configures structured logs: %s', (text, result) => {
  expect(configuresStructuredLogs(text)).toBe(result);
});

test('a collector that reads JSON tells that JSON is written', () => {
  expect(structuredLogAnnotation({ 'fluentbit.io/parser_stdout-api': 'json' })).toBe('fluentbit.io/parser_stdout-api');
  expect(structuredLogAnnotation({ 'fluentbit.io/parser': 'apache' })).toBeUndefined();
  expect(structuredLogAnnotation({ 'co.elastic.logs.api/processors.0.decode_json_fields.fields': 'message' })).toBeDefined();
  expect(structuredLogAnnotation({ 'co.elastic.logs/enabled': 'true' })).toBeUndefined();
});
