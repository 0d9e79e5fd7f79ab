const { loadProgram } = require('./loadProgram.js');

loadProgram().servePickThread();
