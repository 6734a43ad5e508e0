/**
 * Where this action lives on GitHub, and the tag that workflows name: the one place that knows. `npm run generate` puts it
 * into the pages and the schema, `init` into what it writes. `OWNER` stands for an owner that nobody has chosen yet.
 */
export const address: { readonly repository: string; readonly tag: string } = { repository: 'OWNER/seaworthy', tag: 'v1' };

/** Whether it has a home already: until then what names it has to be put right by hand. */
export const isAtHome = !address.repository.startsWith('OWNER/');

/** A page of its documentation. */
export const pageUrl = (path: string) => `https://github.com/${address.repository}/blob/${address.tag}/${path}`;

/** The published schema of a settings file, for editors. */
export const schemaUrl = `https://raw.githubusercontent.com/${address.repository}/${address.tag}/schema/settings.v1.json`;
