/** TypeScript names a sibling as './x.js'; on disk, before the build, it is './x.ts'. */
module.exports = (path, options) => {
  const own = !options.basedir.includes('node_modules') && /^\.{1,2}\/.*\.js$/.test(path);
  if (own) {
    try {
      return options.defaultResolver(path.replace(/\.js$/, '.ts'), options);
    } catch {
      // A plain JavaScript sibling: resolved below under its own name.
    }
  }
  return options.defaultResolver(path, options);
};
