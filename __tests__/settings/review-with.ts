import { decideSettings } from '../../src/decide-settings.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { readInputs } from '../../src/settings/read-inputs.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

export interface Scene {
  /** `.github/seaworthy.yml` on the branch to merge into; none when undefined. */
  readonly settings?: string | undefined;
  /** The same file as the pull request leaves it, where it changes it; null: taken away. */
  readonly proposes?: string | null;
  readonly base?: Tree;
  readonly head: Tree;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly today?: string;
}

const place = '.github/seaworthy.yml';

/** Reviews a pull request in memory by the settings that its base branch holds. */
export async function reviewWith({ settings, proposes, base = {}, head, inputs = {}, today = '2026-06-15' }: Scene) {
  const at = (tree: Tree, text: string | null | undefined): Tree => (text == null ? tree : { ...tree, [place]: text });
  const forge = memoryForge(at(base, settings), at(head, proposes === undefined ? settings : proposes));
  const decided = await decideSettings(
    forge,
    readInputs(name => inputs[name] ?? ''),
    { named: inputs['config-file'], today },
  );
  const reviewed = await reviewPullRequest(forge, decided.settings, localLinks, undefined, decided.change);
  const findings = (rule: string) => reviewed.assessment.findings.filter(finding => finding.rule.id === rule);
  return { ...reviewed, settings: decided.settings, findings, reads: forge.reads };
}

/** What becomes of one rule: the conclusion of the whole and the rule's findings, in short. */
export async function outcomeOf(rule: string, scene: Scene) {
  const { findings } = await reviewWith(scene);
  return findings(rule).map(({ change, priority, blocks, waiver, summaryOnly }) =>
    [change, priority, ...(blocks ? ['blocks'] : []), ...(waiver ? ['waived'] : []), ...(summaryOnly ? ['summary'] : [])].join(
      ' ',
    ),
  );
}
