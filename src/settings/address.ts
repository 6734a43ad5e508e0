/** Where this action lives on GitHub, and the tag that workflows name. */
export const address = { repository: 'OWNER/seaworthy', tag: 'v1' } as const;

/** The published schema of a settings file, for editors. */
export const schemaUrl = `https://raw.githubusercontent.com/${address.repository}/${address.tag}/schema/settings.v1.json`;
