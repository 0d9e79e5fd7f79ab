/** Lets tests import files of other languages (`.csl`, `.sql`, scripts of shells) as text, as the bundler does. */
module.exports = {
  process: (source) => ({
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(source)};`,
  }),
};
