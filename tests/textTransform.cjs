/** Lets tests import `.csl` and `.sql` files as text, as the bundler does. */
module.exports = {
  process: (source) => ({
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(source)};`,
  }),
};
