/** Loaded before a child's own code: the child exits when its parent is gone. */
const starter = process.ppid;

const watch = setInterval(() => {
  if (process.ppid === starter) return;
  clearInterval(watch);
  process.kill(-process.pid, "SIGTERM");
  setTimeout(() => process.kill(-process.pid, "SIGKILL"), 2_000);
}, 1_000);
watch.unref();

export {};
