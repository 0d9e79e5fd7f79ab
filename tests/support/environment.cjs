const addon = require('better-sqlite3/build/Release/better_sqlite3.node');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest's environment for Node, in which nothing that better-sqlite3 makes is collected as garbage: see
 * `keepForGood` in src/store/loadSqlite.ts. What that keeps goes with the context of each test file,
 * so it is kept here, in the process. Only what the addon itself makes is kept, which holds no context.
 */
module.exports = TestEnvironment;

const kept = [];

function keep(made) {
  kept.push(made);
  return made;
}

/** Statements and backups hold the database in JavaScript that they were made with. */
const standIn = {};

const { prepare, backup } = addon.Database.prototype;
addon.Database.prototype.prepare = function (sql, _database, isPragma) {
  return keep(Reflect.apply(prepare, this, [sql, standIn, isPragma]));
};
addon.Database.prototype.backup = function (_database, ...others) {
  return keep(Reflect.apply(backup, this, [standIn, ...others]));
};
addon.Database = new Proxy(addon.Database, {
  construct: (target, values) => keep(Reflect.construct(target, values)),
});
