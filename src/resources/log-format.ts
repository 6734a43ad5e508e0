import type { Labels } from './resource.ts';

/** What a setting says about a program's logs. */
export type LogFormat = 'structured' | 'text';

const structured = /^(json|jsonl|ndjson|logfmt|ecs|gelf|logstash|bunyan|stackdriver|structured|json[-_.:].*)$/i;
const plain = /^(text|plain|plaintext|txt|pretty|human|console|simple|classic|color)$/i;
/** `LOG_OUTPUT: console` and `LOG_TYPE: simple` may name a place or a sort: only words for a format count there. */
const plainForAnything = /^(text|plain|plaintext|txt|pretty|human)$/i;

const formatVariable = /(^|_)(LOG|LOGS|LOGGING|LOGGER)_*(FORMAT|FORMATTER|FMT|ENCODING|ENCODER|OUTPUT|STYLE|TYPE)$/i;
const formatVariables =
  /^(Logging__Console__FormatterName|LOGGING_STRUCTURED_FORMAT_(CONSOLE|FILE)|GF_LOG_CONSOLE_FORMAT|ZAP_ENCODER|RUST_LOG_FORMAT)$/i;
const jsonVariable = /(^|_)(LOG(S|GING)?_?(AS_|IN_|TO_)?JSON|JSON_LOG(S|GING)?|QUARKUS_LOG_CONSOLE_JSON(_ENABLED)?)$/i;
/** Another log than the program's own: how it is written says nothing of that one. */
const otherLog = /(^|_)(ACCESS|AUDIT|SLOW|QUERY|GC|GENERAL|HTTP|REQUEST)_+LOG/i;

/** What an environment variable says: `LOG_FORMAT=json`, `JSON_LOGS=false`. Undefined when it is about something else. */
export function logFormatOfVariable(name: string, value: string): LogFormat | undefined {
  if (otherLog.test(name)) return undefined;
  const text = value.trim();
  if (formatVariable.test(name) || formatVariables.test(name)) {
    if (structured.test(text)) return 'structured';
    const words = /(OUTPUT|TYPE)$/i.test(name) ? plainForAnything : plain;
    return words.test(text) ? 'text' : undefined;
  }
  return jsonVariable.test(name) ? ofSwitch(text) : undefined;
}

function ofSwitch(text: string): LogFormat | undefined {
  if (/^(true|1|yes|on|y|t|enabled)$/i.test(text)) return 'structured';
  return /^(false|0|no|off|n|f|disabled)$/i.test(text) ? 'text' : undefined;
}

/** What one word of a command line says, or a shell script in it; a flag's value may be the next word. */
export interface LogFlag {
  readonly index: number;
  readonly flag: string;
  readonly value: string;
  readonly format: LogFormat;
}

const formatFlag =
  /(?:^|\s)(--?(?:log|logs|logging|logger|zap)[-._]?(?:format|encoder|encoding|fmt))[=\s]+["']?([a-z][\w-]{0,40})/gi;
const formatFlagAlone = /^--?(log|logs|logging|logger|zap)[-._]?(format|encoder|encoding|fmt)$/i;
const jsonFlag = /(?:^|\s)(--?(?:log-json|json-logs?|log-as-json|logs-json|log\.json))(?:=(\w{1,10}))?(?=\s|$)/gi;

export function logFlagsOf(words: readonly string[]): readonly LogFlag[] {
  return words.flatMap((word, index) => {
    const text = formatFlagAlone.test(word) ? `${word} ${words[index + 1] ?? ''}` : word;
    const formats = [...text.matchAll(formatFlag)].flatMap(([, flag = '', value = '']): LogFlag[] => {
      const format = structured.test(value) ? 'structured' : plain.test(value) ? 'text' : undefined;
      return format ? [{ index, flag, value, format }] : [];
    });
    const switches = [...word.matchAll(jsonFlag)].flatMap(([, flag = '', value = 'true']): LogFlag[] => {
      const format = ofSwitch(value);
      return format ? [{ index, flag, value, format }] : [];
    });
    return [...formats, ...switches];
  });
}

/** Whether a configuration file sets structured logs: structlog, Logback, Log4j, Spring, or a `log:` block with `format: json`. */
export function configuresStructuredLogs(text: string): boolean {
  if (text.includes('structlog') && text.includes('JSONRenderer')) return true;
  if (/LogstashEncoder|JsonEncoder|EcsEncoder|JsonTemplateLayout|EcsLayout|JsonLayout/.test(text)) return true;
  return text.includes('logging.structured.format.console') || hasJsonLogBlock(text);
}

function hasJsonLogBlock(text: string): boolean {
  let block: number | undefined;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '') continue;
    if (block !== undefined && indent <= block) block = undefined;
    if (block !== undefined && /^\s*format:\s*["']?json["']?\s*(#.*)?$/i.test(line)) return true;
    if (/^\s*(log|logging|logger):\s*$/.test(line)) block ??= indent;
  }
  return false;
}

/** The annotation that only makes sense where each line is a JSON object: for Fluent Bit's parser or Elastic's. */
export function structuredLogAnnotation(annotations: Labels): string | undefined {
  return Object.keys(annotations).find(
    key =>
      (key.startsWith('fluentbit.io/parser') && /^json/i.test(annotations[key] ?? '')) ||
      /^co\.elastic\.logs[^/]{0,80}\/(json\.|processors\.[^.]{1,20}\.decode_json_fields)/.test(key),
  );
}
