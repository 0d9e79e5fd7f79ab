#!/usr/bin/env node
const { loadProgram } = require('./loadProgram.js');

loadProgram()
  .main()
  .then((status) => {
    process.exitCode = status;
  });
