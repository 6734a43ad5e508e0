/** A container image's reference, taken apart by its grammar. */
export interface ImageReference {
  /** Host with port and path: `registry.example:5000/team/app`. */
  readonly repository: string;
  /** The last part of the path: `app`. */
  readonly basename: string;
  readonly tag: string | undefined;
  /** `sha256:…` */
  readonly digest: string | undefined;
}

/** Takes a reference apart; undefined when the text is none: blank, templated, with a blank inside, a marker in capitals. */
export function parseImage(text: string): ImageReference | undefined {
  const match = /^([^\s@]+?)(?::([\w][\w.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, repository = '', tag, digest] = match;
  if (!/^[\w.-]+(:\d+)?(\/[\w.-]+)*$/i.test(repository) || /^[A-Z][A-Z\d_-]*$/.test(repository)) return undefined;
  return { repository, basename: repository.slice(repository.lastIndexOf('/') + 1), tag, digest };
}
