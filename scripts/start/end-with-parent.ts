/** Loaded before a child's own code: whoever started it ends it; if that one is gone, it ends itself. */
const starter = process.ppid;

const watch = setInterval(() => {
  if (process.ppid === starter) return;
  clearInterval(watch);
  process.kill(-process.pid, "SIGTERM");
  setTimeout(() => process.kill(-process.pid, "SIGKILL"), 2_000);
}, 1_000);
watch.unref();

export {};
