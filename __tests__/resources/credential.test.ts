import { isPlaceholder, namesCredential, suspicion, wordsOf } from '../../src/resources/credential.ts';
import { credentialFlags } from '../../src/resources/credential-flags.ts';
import { credentialLines } from '../../src/resources/credential-lines.ts';
import { credentialIn } from '../../src/resources/credential-pattern.ts';
import { cpuTime } from '../cpu-time.ts';

/** A credential that nobody ever had, put together here so that no scanner finds it in this file. */
const fake = (...parts: readonly string[]) => parts.join('');
const random = (length: number) => 'q7Rz2LmXw9Kc4TvB8NyP3HsD6JfG5aEuQ1oI0eWt'.repeat(3).slice(0, length);
const armour = (what: string) => fake('-----', 'BEGIN ', what, '-----');
const base64Lines = `MIIE${random(60)}\n${random(64)}`;

describe('a credential gives itself away by its shape', () => {
  const shown: readonly [sort: string, text: string][] = [
    ['an AWS access key', fake('AK', 'IA', 'Q7RZ2LMXW5KC4TVB')],
    ['an AWS access key', fake('AS', 'IA', 'Q7RZ2LMXW5KC4TVB')],
    ['a GitHub token', fake('gh', 'p_', random(36))],
    ['a GitHub token', fake('gh', 's_', random(40))],
    ['a GitHub token', fake('github', '_pat_', random(82))],
    ['a GitLab token', fake('gl', 'pat-', random(20))],
    ['a Slack token', fake('xo', 'xb-', '2314-', random(24))],
    ['a Google API key', fake('AI', 'za', random(35))],
    ['a Stripe key', fake('sk', '_live_', random(24))],
    ['a Stripe key', fake('rk', '_live_', random(24))],
    ['a SendGrid key', fake('S', 'G.', random(22), '.', random(43))],
    ['an npm token', fake('np', 'm_', random(36))],
    ['a signed token (JWT)', ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJzaG9wIn0x', random(30)].join('.')],
    ['a storage account key', fake('DefaultEndpointsProtocol=https;AccountName=shop;Account', 'Key=', random(86), '==')],
    ['a private key', `${armour('PRIVATE KEY')}\n${base64Lines}\n-----END`],
    ['a private key', `${armour('RSA PRIVATE KEY')}\nProc-Type: 4,ENCRYPTED\n\n${base64Lines}`],
    ['a private key', `${armour('PGP PRIVATE KEY BLOCK')}\n\nlQOYBF${random(58)}`],
    ['a private key', `{"private_key": "${armour('PRIVATE KEY')}\\n${base64Lines.replace('\n', '\\n')}"}`],
    ['a private key', `${armour('EC PRIVATE KEY')}\nMIIE`],
    ['a password in a URL', fake('postgres://shop:', 'hunter2', '@db:5432/shop')],
    ['a password in a URL', fake('redis://:', 'hunter2', '@cache:6379/0')],
    ['a password in a URL', fake('amqp+ssl://worker:', 'postgres', '@queue/')],
    ['a password in a URL', fake('see https://bot:', 'hunter2', '@git.example.org/shop.git for more')],
  ];
  test.each(shown)('%s', (sort, text) => {
    expect(credentialIn(text)).toBe(sort);
    expect(credentialIn(`"${text}",`)).toBe(sort);
  });
});

describe('what only looks like one is none', () => {
  test.each([
    ['the documentation’s own AWS key', fake('AK', 'IA', 'IOSFODNN7EXAMPLE')],
    ['a longer word around it', fake('x', 'AK', 'IA', 'Q7RZ2LMXW5KC4TVB')],
    ['a longer word after it', fake('AK', 'IA', 'Q7RZ2LMXW5KC4TVBQQ')],
    ['a publishable Stripe key', fake('pk', '_live_', random(24))],
    ['a Sentry DSN without a secret', `https://${random(32)}@o1.ingest.sentry.io/1`],
    ['a public SSH key', `ssh-rsa AAAAB3NzaC1yc2E${random(100)} shop@example.org`],
    ['a certificate', `${armour('CERTIFICATE')}\n${base64Lines}`],
    ['a public key', `${armour('PUBLIC KEY')}\n${base64Lines}`],
    ['the header that a script looks for', `sed -n '/${armour('PRIVATE KEY')}/,/-----END/p'`],
    ['a key left out', `${armour('RSA PRIVATE KEY')}\n...\n-----END`],
    ['an image of a registry with a port', 'https://registry.example.org:5000/shop/api@sha256:0a1b2c'],
    ['the same without a path', 'oci://registry.example.org:5000@sha256:0a1b2c'],
    ['a digest', `registry.example.org:5000/shop/api@sha256:${'0a1b2c3d'.repeat(8)}`],
    ['a user without a password', 'ssh://git@git.example.org:22/shop.git'],
    ['a password filled in by Kubernetes', 'postgres://shop:$(DB_PASSWORD)@db/shop'],
    ['one filled in by a shell', 'postgres://shop:$DB_PASSWORD@db/shop'],
    ['one filled in by a template', 'postgres://shop:{{.password}}@db/shop'],
    ['one filled in by a format', 'postgres://%s:%s@db/shop'],
    ['one left out', 'postgres://shop:***@db/shop'],
    ['a grammar', 'scheme://[user[:password]@]host'],
    ['a placeholder', 'postgres://USER:PASSWORD@HOST/shop'],
    ['an angle', 'postgres://shop:<password>@db/shop'],
    ['addresses in JSON', '{"url":"http://shop","mail":"bot@example.org"}'],
    ['a placeholder of the right length', fake('xo', 'xb-', 'your-token-goes-here')],
  ])('%s', (_, text) => {
    expect(credentialIn(text)).toBeUndefined();
  });
});

describe('a name is a credential’s by its last words', () => {
  test.each(
    [
      ...[
        'DB_PASSWORD',
        'PGPASSWORD',
        'MYSQL_ROOT_PASSWORD',
        'MYSQL_PWD',
        'SMTP_PASS',
        'KEY_PASSPHRASE',
        'spring.datasource.password',
      ],
      ...[
        'JWT_SECRET',
        'clientSecret',
        'GITHUB_TOKEN',
        'accessToken',
        'api-key',
        'apiKey',
        'APIKEY',
        'OPENAI_API_KEY',
        'x-api-key',
      ],
      ...['AWS_SECRET_ACCESS_KEY', 'SECRET_KEY', 'RSA_PRIVATE_KEY', 'ENCRYPTION_KEY', 'SIGNING_KEY', 'AZURE_CREDENTIALS'],
      ...['REDIS_CONNECTION_STRING', 'connectionString', 'API_KEY_2', 'DB_PASSWORD1', 'S3TOKEN'],
    ].map(name => [name]),
  )('%s', name => expect(namesCredential(name)).toBe(true));

  test.each(
    [
      ...[
        'SECRETS_DIR',
        'APP_SECRET_KEY_PATH',
        'KEY_NAME',
        'AWS_ACCESS_KEY_ID',
        'tls.secretName',
        'SECRET_NAME',
        'PASSWORD_FILE',
      ],
      ...['TOKEN_URL', 'TOKEN_TTL', 'TOKEN_EXPIRATION', 'PASSWORD_MIN_LENGTH', 'API_KEY_HEADER', 'TOKEN_ISSUER', 'SECRET_ARN'],
      ...[
        'server-tokens',
        'SECRETS',
        'TOKENS',
        'secretKeyRef',
        'STRIPE_PUBLIC_KEY',
        'PUBLIC_API_KEY',
        'TLS_SECRET',
        'IMAGE_PULL_SECRET',
      ],
      ...[
        'CA_CERT_SECRET',
        'COMPASS',
        'BYPASS',
        'admin_email',
        'KEY',
        'MONKEY',
        'TOKENIZER',
        'PASSWORD_POLICY',
        'CREDENTIALS_MOUNT',
      ],
      '',
    ].map(name => [name]),
  )('not %s', name => expect(namesCredential(name)).toBe(false));

  test('words are told apart by signs and by capitals, and a number at the end is none', () => {
    expect(wordsOf('spring.datasource.DBPassword_2')).toEqual(['SPRING', 'DATASOURCE', 'DB', 'PASSWORD']);
  });
});

describe('under a credential’s name', () => {
  const kindOf = (name: string, value: string) => suspicion(name, value)?.kind;

  test.each([
    ['DB_PASSWORD', 'hunter2'],
    ['DB_PASSWORD', 'changeme'],
    ['DB_PASSWORD', 'password'],
    ['password', 'password'],
    ['POSTGRES_PASSWORD', 'postgres'],
    ['ADMIN_PASSWORD', '123456'],
    ['API_TOKEN', '1234567'],
    ['SESSION_SECRET', 'x+/3vLQ2mB9=='],
    ['CLIENT_SECRET', '/3vLQ2mB9xT0aQ+e7fG5w=='],
    ['REDIS_CONNECTION_STRING', 'cache:6380,ssl=True;password=hunter2'],
    ['SQL_CONNECTION_STRING', 'Server=db;Database=shop;User Id=sa;Password=hunter2;'],
  ])('%s is one with the literal %s', (name, value) => expect(kindOf(name, value)).toBe('named'));

  test.each([
    ['nothing', 'DB_PASSWORD', '  '],
    ['another variable', 'DB_PASSWORD', '$(POSTGRES_PASSWORD)'],
    ['a composed value', 'DB_PASSWORD', 'prefix-${POSTGRES_PASSWORD}'],
    ['a shell variable', 'DB_PASSWORD', '$POSTGRES_PASSWORD'],
    ['a template', 'DB_PASSWORD', '{{ .Values.password }}'],
    ['Argo CD’s vault plugin', 'DB_PASSWORD', '<path:secret/data/shop#password>'],
    ['Bank-Vaults', 'DB_PASSWORD', 'vault:secret/data/shop#password'],
    ['vals', 'DB_PASSWORD', 'ref+vault://secret/shop#/password'],
    ['1Password', 'DB_PASSWORD', 'op://shop/db/password'],
    ['Google’s secret manager', 'DB_PASSWORD', 'projects/1234/secrets/db/versions/1'],
    ['AWS’s secret manager', 'DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:1:secret:db'],
    ['a file', 'DB_PASSWORD', 'file:/run/secrets/db'],
    ['an absolute path', 'GOOGLE_APPLICATION_CREDENTIALS', '/var/secrets/google/key.json'],
    ['a relative path', 'DB_CREDENTIALS', './secrets/db.txt'],
    ['folders', 'DB_CREDENTIALS', 'secrets/db.txt'],
    ['an address', 'AUTH_TOKEN', 'https://auth.example.org/token'],
    ['a switch', 'ALLOW_EMPTY_PASSWORD', 'yes'],
    ['a number', 'MAX_TOKEN', '4096'],
    ['a duration', 'REFRESH_TOKEN', '30m'],
    ['the word for none', 'DB_PASSWORD', 'none'],
    ['what SOPS encrypted', 'DB_PASSWORD', 'ENC[AES256_GCM,data:x,tag:y]'],
    ['its own name', 'GOOGLE_API_KEY', 'GOOGLE_API_KEY_VAL'],
    ['its own name in other letters', 'DB_PASSWORD', 'db-password'],
    ['a connection without a password', 'REDIS_CONNECTION_STRING', 'redis-master:6379'],
    ['one whose password is filled in', 'SQL_CONNECTION_STRING', 'Server=db;Password=$(SA_PASSWORD)'],
    ['a key of a file', 'APP_SECRET_KEY_PATH', '/etc/shop/key'],
  ])('%s is none', (_, name, value) => expect(kindOf(name, value)).toBeUndefined());

  test.each([
    '<your-token>',
    '***',
    'xxxx-xxxx',
    'REPLACE_ME',
    'replace-with-token',
    'YOUR_API_KEY_HERE',
    'your-api-key',
    'TODO',
    'CHANGE_ME',
    'SECRET',
  ])('%s waits to be replaced', value => {
    expect(isPlaceholder(value)).toBe(true);
    expect(kindOf('API_TOKEN', value)).toBe('placeholder');
  });

  test('a shape counts whatever the name, and before the name', () => {
    const token = fake('gl', 'pat-', random(20));
    expect(suspicion('GREETING', token)).toEqual({ kind: 'shown', sort: 'a GitLab token' });
    expect(suspicion('GITLAB_TOKEN', token)).toEqual({ kind: 'shown', sort: 'a GitLab token' });
  });
});

describe('flags of a command', () => {
  const flags = (...words: readonly string[]) =>
    credentialFlags(words).map(({ name, value, index }) => `${index} ${name}=${value}`);

  test('are found with their value beside or behind them', () => {
    expect(flags('serve', '--redis-password=hunter2', '--token', 'hunter3', '-client-secret="hunter4"')).toEqual([
      '1 redis-password=hunter2',
      '3 token=hunter3',
      '4 client-secret=hunter4',
    ]);
  });

  test('are found in a script', () => {
    expect(flags('sh', '-c', "mc alias set --api-key 'hunter2' shop\ncurl --password hunter3")).toEqual([
      '2 api-key=hunter2',
      '2 password=hunter3',
    ]);
  });

  test('are none where a shell or another flag follows, or the name only begins like one', () => {
    expect(flags('--password', '--verbose')).toEqual([]);
    expect(flags('--password=$DB_PASSWORD', '--token=`cat /run/token`', '--token=$(cat /run/token)')).toEqual([]);
    expect(flags('--password-file=/run/secrets/db', '--token-ttl=1h', '--tls-secret=shop/tls', '--secretsDir=x')).toEqual([]);
  });
});

describe('a file in a ConfigMap', () => {
  const keys = (name: string, text: string) => credentialLines(name, text).map(({ key, kind, sort }) => `${kind} ${key ?? sort}`);

  test('holds credentials in its lines, in whatever syntax', () => {
    expect(
      keys('application.properties', 'spring.datasource.url=jdbc:postgresql://db/shop\nspring.datasource.password = hunter2'),
    ).toEqual(['named spring.datasource.password']);
    expect(keys('config.yaml', 'smtp:\n  auth_password: "hunter2" # the old one\n  token: |\n    x\n  secret: {{ .x }}')).toEqual(
      ['named auth_password'],
    );
    expect(keys('config.json', '{"db": {"user": "shop", "password": "hunter2"}, "list": [{"apiKey": "hunter3"}]}')).toEqual([
      'named password',
      'named apiKey',
    ]);
    expect(keys('config.json', `{"note": "${fake('gl', 'pat-', random(20))}"}`)).toEqual(['shown a GitLab token']);
    expect(keys('.env', 'export TOKEN=hunter2\nPASSWORD=\nHOST=db')).toEqual(['named TOKEN']);
  });

  test('holds none in its comments', () => {
    expect(keys('app.ini', '; admin_password = admin\n# token = hunter2\n// secret: x')).toEqual([]);
    expect(keys('app.ini', `# e.g. ${fake('postgres://shop:', 'hunter2', '@db/shop')}`)).toEqual([]);
  });

  test('holds only shapes when it is source code, by name or by look', () => {
    expect(keys('index.js', "const secretKey = 'hunter2'")).toEqual([]);
    expect(keys('entrypoint', '#!/bin/sh\nPASSWORD=hunter2')).toEqual([]);
    expect(keys('nginx.conf', 'http {\n  server {\n    token: x;\n  }\n}')).toEqual([]);
    expect(keys('index.js', `const key = '${fake('gl', 'pat-', random(20))}'`)).toEqual(['shown a GitLab token']);
  });

  test('is no credential where it speaks of a type', () => {
    expect(keys('schema.yaml', 'password: string\ntoken: { type: string }')).toEqual([]);
  });
});

test('hostile texts take linear time', () => {
  const long = 200_000;
  const texts = [
    '-eyJ'.repeat(long),
    'a'.repeat(long),
    'A'.repeat(long),
    '$('.repeat(long),
    '{{'.repeat(long),
    '<'.repeat(long),
    '://a:'.repeat(long),
    `://a:${'b'.repeat(long)}`,
    armour('A')
      .slice(0, -5)
      .repeat(long / 10),
    `${armour('PRIVATE KEY')}x`.repeat(long / 10),
    '--a'.repeat(long),
    '--a="'.repeat(long),
    '/a'.repeat(long),
    'a.'.repeat(long),
    `password${' '.repeat(long)}`,
    `a=${';'.repeat(long)}`,
    '='.repeat(long),
    '.'.repeat(long),
    `${'x'.repeat(3)}-`.repeat(long),
  ];
  const start = cpuTime();
  for (const text of texts) {
    suspicion('DB_PASSWORD', text);
    suspicion('DB_CONNECTION_STRING', text);
    credentialFlags([text, text]);
    credentialLines('x', text);
    credentialLines('x.yaml', `token: ${text}\n${text}: x`);
    wordsOf(text.slice(0, 253));
  }
  expect(cpuTime() - start).toBeLessThan(5_000);
});
