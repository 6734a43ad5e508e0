import type { RepoPath } from '../change/source-file.ts';
import type { Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';

/** An object that bears on a workload, and how surely: an unknown namespace is `likely`, a selector language nobody reads here `opaque`. */
export interface Match {
  readonly resource: Resource;
  readonly certainty: 'sure' | 'likely' | 'opaque';
}

export type Stage = 'production' | 'neutral' | 'other';

/** Every object of one deployable unit (a kustomize leaf, a chart with its values, a directory) at one commit, indexed: what rules ask. */
export interface Unit {
  readonly name: string;
  /** How people call it. */
  readonly title: string;
  readonly stage: Stage;
  /** False: part of it could not be read or assembled, so absence proves nothing. */
  readonly complete: boolean;
  /** Not complete because it was given alone, or stands as it is written although something would build it: what its own fields lack is told all the same. */
  readonly excerpt: boolean;
  /** What was not seen of it, in words; undefined where it is complete or nobody can say. */
  readonly unseen: string | undefined;
  /** Whether all that bears on one of its objects was read: of others no verdict is to be told. */
  readonly knows: (resource: Resource) => boolean;
  /** Documents of it that may be objects and could not be read: where one is of a kind, that kind's absence proves nothing. */
  readonly doubts: readonly Doubt[];
  /** All objects that its members see, and the workloads among them. */
  readonly resources: readonly Resource[];
  readonly workloads: readonly Workload[];
  /** The objects that are judged in this unit; the others belong to units it shares with. */
  readonly members: readonly Resource[];
  readonly ofKind: (kind: string) => readonly Resource[];
  /** The workload that an object of this unit is. */
  readonly workload: (resource: Resource) => Workload | undefined;
  /** Objects of `kind` in the workload's namespace whose pod selector matches its pods. */
  readonly selecting: (kind: string, workload: Workload) => readonly Match[];
  /** Objects of `kind` in the workload's namespace that name it as their target (HorizontalPodAutoscaler, VerticalPodAutoscaler, ScaledObject, Rollout). */
  readonly targeting: (kind: string, workload: Workload) => readonly Match[];
  /** What surely has the workload's metrics scraped: monitors that reach a port of its pods, annotations. */
  readonly scraping: (workload: Workload) => readonly Match[];
  /** How many workloads of a namespace something scrapes. */
  readonly scrapedIn: (namespace: string | undefined) => number;
  /** Objects of `kind` with this name in the namespace of the object that names them. */
  readonly named: (kind: string, name: string, by: Resource) => readonly Match[];
  /** Objects of `kind` that stand in, or may stand in, the namespace of an object. */
  readonly inNamespace: (kind: string, by: Resource) => readonly Match[];
  /** The workload's size with its autoscaler (rules.md §8.4). */
  readonly replicas: (workload: Workload) => Replicas;
  /** Why an object cannot be judged as it is written (a kustomization patches it and nothing rendered it); undefined when it can. */
  readonly unassembled: (resource: Resource) => string | undefined;
}

/** A document that could not be read: the kinds that it may be of, and what is the matter with it. */
export interface Doubt {
  readonly kinds: readonly string[];
  readonly says: string;
}

export interface Replicas {
  readonly min: number;
  readonly max: number;
  /** Where the lower bound comes from. */
  readonly source: 'spec' | 'default' | 'HorizontalPodAutoscaler' | 'ScaledObject';
  readonly autoscaler?: Match;
}

/** Every object of the repository at one commit, in units. */
export interface Inventory {
  readonly units: readonly Unit[];
  readonly unread: readonly Unread[];
  /** The files that rendered units are made of: values, helpers and patches are no objects themselves. */
  readonly madeOf: readonly RepoPath[];
  /** Kustomizations that are built and deployed by themselves. */
  readonly leaves: ReadonlySet<RepoPath>;
  /** Files that stand by themselves here and are part of a leaf in the other commit: that changes what is deployed, not them. */
  readonly alone: ReadonlySet<RepoPath>;
}
