module.exports = class {
  onRunComplete(_contexts, r) {
    const failed = r.numFailedTests + r.numRuntimeErrorTestSuites;
    const skipped = r.numPendingTests + r.numTodoTests;
    process.on('exit', () => process.stdout.write(`\n${r.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`));
  }
};
