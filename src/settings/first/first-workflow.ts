import { address } from '../address.ts';

/** The workflow that reviews pull requests, as a repository begins with it. */
export function firstWorkflow(): string {
  return `name: Production readiness
on: pull_request # no \`paths:\` here: a required check that does not run would be waited for
permissions:
  contents: read
  pull-requests: write
concurrency:
  group: seaworthy-\${{ github.event.pull_request.number }}
  cancel-in-progress: true
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: ${address.repository}@${address.tag} # no checkout needed; settings stand in .github/seaworthy.yml
`;
}
