import { createHash } from 'node:crypto';
import type { ChangeSet } from '../src/change/change-set.ts';
import type { SourceFile } from '../src/change/source-file.ts';
import { assess } from '../src/findings/assess.ts';
import type { Case } from '../src/findings/case.ts';
import { remembering } from '../src/findings/opinions.ts';
import { type Settlement, settleAll } from '../src/findings/proofs/settle-all.ts';
import type { Materials } from '../src/findings/proofs/trial.ts';
import type { Assessed } from '../src/findings/weighed.ts';
import { fileReader } from '../src/inventory/file-reading.ts';
import { takeInventory } from '../src/inventory/take-inventory.ts';
import { keepEditables } from '../src/manifests/editing/editable.ts';
import type { Rule } from '../src/rules/rule.ts';
import { defaultThresholds, type Thresholds } from '../src/rules/thresholds.ts';
import { defaultSettings } from '../src/settings/settings.ts';

/** A repository that is compared with nothing: every finding is open. */
export interface Bench {
  readonly files: readonly SourceFile[];
  /** The same with other texts in some of the files. */
  readonly with: (texts: ReadonlyMap<string, string>) => Bench;
  readonly theCase: Case;
  readonly found: Assessed;
  readonly materials: Materials;
}

export interface BenchOptions {
  readonly rules: readonly Rule[];
  /** Whether the files are a whole repository. */
  readonly complete?: boolean;
  readonly thresholds?: Thresholds;
}

export function benchOf(files: readonly SourceFile[], options: BenchOptions): Bench {
  const editables = keepEditables();
  const readFile = fileReader(undefined, editables);
  const { rules, complete = true, thresholds = defaultThresholds } = options;
  const take = (all: readonly SourceFile[]) => takeInventory({ files: all, complete, charts: [] }, readFile);
  const changes: ChangeSet = {
    base: undefined,
    head: 'working tree',
    files: files.map(({ path }) => ({ status: 'added', path, hunks: undefined })),
    complete: true,
  };
  const theCase = {
    changes,
    head: take(files),
    base: undefined,
    rules,
    settings: { ...defaultSettings, thresholds },
    unread: [],
    ask: remembering(),
  };
  return {
    files,
    with: texts =>
      benchOf(
        files.map(file => withText(file, texts.get(file.path))),
        options,
      ),
    theCase,
    found: assess(theCase),
    materials: {
      read: editables.read,
      at: (side, path) => (side === 'head' ? files.find(file => file.path === path)?.text : undefined),
      headWith: edited => take(files.map(file => edited.find(({ path }) => path === file.path) ?? file)),
    },
  };
}

/** All proven fixes made, those that need a look too. */
export function settle({ theCase, found, materials }: Bench): Settlement {
  return settleAll(theCase, found, materials, { confidence: 'check', mayEdit: () => true });
}

function withText(file: SourceFile, text: string | undefined): SourceFile {
  return text === undefined ? file : { path: file.path, text, sha: createHash('sha1').update(text).digest('hex') };
}
