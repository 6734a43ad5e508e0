import type { ChangeSet } from '../change/change-set.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Inventory } from '../inventory/unit.ts';
import type { Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Ask } from './opinions.ts';

/** Two commits of a repository, what differs between them, and what to ask of it. */
export interface Case {
  readonly changes: ChangeSet;
  readonly head: Inventory;
  /** Undefined: compared with nothing (`check`), or the base could not be read (then `changes.base` says which it was). */
  readonly base: Inventory | undefined;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** What was not read besides what the inventories name. */
  readonly unread: readonly Unread[];
  /** Remarks on how files were taken. */
  readonly notes?: readonly Unread[];
  /** Files whose objects are looked at besides, touched or not, where edits are tried. */
  readonly closely?: readonly RepoPath[];
  /** The only objects that are asked everything, where edits are tried; of others what may come of these. */
  readonly only?: ((object: Resource) => boolean) | undefined;
  /** The head before the edits that are tried. */
  readonly unedited?: Inventory | undefined;
  /** Remembers what rules conclude, where one case is assessed many times. */
  readonly ask?: Ask | undefined;
}
