/** Another one each time that the code changes: `scripts/build.mjs` puts a digest of the whole bundle here. */
export const build = '<build>';
