import type { Annotation } from './annotations.ts';

/** What the runner takes from a step: outputs, summary and log commands. */
export interface ActionsToolkit {
  readonly outputs: (values: Readonly<Record<string, string | number>>) => void;
  /** Writes the job summary; nothing where the runner has no place for one. */
  readonly summary: (markdown: string) => Promise<void>;
  readonly notice: (message: string) => void;
  readonly error: (message: string) => void;
  readonly annotate: (annotations: readonly Annotation[]) => void;
  /** Keeps a text out of the log. */
  readonly secret: (text: string) => void;
}

/** Loads @actions/core, which brings an HTTP client along: not before it is needed. */
export async function loadToolkit(): Promise<ActionsToolkit> {
  const core = await import('@actions/core');
  return {
    outputs: values => {
      for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
    },
    summary: async markdown => {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write(); // throws without the variable
    },
    notice: message => core.notice(message),
    error: message => core.error(message),
    annotate: annotations => {
      for (const { level, message, place } of annotations) core[level](message, place);
    },
    secret: text => core.setSecret(text),
  };
}
