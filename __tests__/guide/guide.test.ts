import { join } from 'node:path';
import { openFiles } from '../../src/forge/local/open-files.ts';
import { openFolders } from '../../src/forge/local/open-folders.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';

/** What a check of the guide's own manifests finds, as `rule detail`. */
async function check(folder: string) {
  const { assessment } = await reviewPullRequest(
    await openFolders({ base: undefined, head: join(__dirname, folder) }),
    defaultSettings,
    localLinks,
  );
  return {
    assessment,
    found: assessment.findings.map(({ rule, detail }) => (detail === undefined ? rule.id : `${rule.id} ${detail}`)).sort(),
  };
}

test('as printed, the guide lacks only what its excerpts leave out', async () => {
  const { found, assessment } = await check('printed');
  expect(found).toEqual(['anti-affinity', 'metrics-exported', 'pod-disruption-budget', 'service-account-token']);
  expect(assessment.errors).toEqual([]);
});

test('with the few additions that the excerpts leave out, all 17 rows are green or do not apply', async () => {
  const { assessment } = await check('completed');
  expect(
    assessment.checklist.map(({ item, status }) => `${item.id} ${status}`).filter(row => !/ (pass|not-applicable)$/.test(row)),
  ).toEqual([]);
  expect(assessment.conclusion).toBe('pass');
});

test('its Rollouts are as a Rollout is to be: the jump from 50 to 100, no pause at the end, analysis from the third step', async () => {
  const { found } = await check('rollouts');
  expect(found.filter(rule => rule.startsWith('rollout-'))).toEqual([]);
});

test('an excerpt that stands alone is judged for what it is', async () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api-server
spec:
  replicas: 5
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxSurge: 2, maxUnavailable: 1 }
  template:
    spec:
      containers:
        - name: api
          lifecycle:
            preStop:
              exec:
                command: ["/bin/sh", "-c", "sleep 10"]
      terminationGracePeriodSeconds: 30
`;
  const forge = await openFiles({ files: [{ path: 'rolling-update.yaml', text }], directory: '.' });
  const { assessment } = await reviewPullRequest(forge, defaultSettings, localLinks);
  expect(assessment.findings).toEqual([]);
});
