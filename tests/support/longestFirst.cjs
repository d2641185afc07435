const { readdirSync, statSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const sizeOf = (file) =>
  path.basename(file) === 'together.ts'
    ? readdirSync(path.dirname(file)).reduce((size, name) => size + statSync(path.join(path.dirname(file), name)).size, 0)
    : statSync(file).size;

/** A folder that runs as one counts as all its files: begun late, one worker would wait for the other. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => sizeOf(other.path) - sizeOf(one.path));
  }
};
