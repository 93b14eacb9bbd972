import { makeReportOutbox, type PageLocks } from "./make-report-outbox.ts";
import { sendReport } from "./send-report.ts";

const NAME = "learnlab.page.";
/** Absent where a page is reached by plain http: then a report may be sent by two pages, which counts once. */
const locks = navigator.locks as LockManager | undefined;

const pageLocks: PageLocks = {
  hold: (page) => void locks?.request(NAME + page, () => new Promise(() => {})),
  async runIfFree(page, run) {
    if (locks === undefined) return run();
    await locks.request(NAME + page, { ifAvailable: true }, (lock) =>
      lock === null ? null : run(),
    );
  },
};

/** What was heard on this device and has not arrived yet. */
export const reportOutbox = makeReportOutbox({
  send: sendReport,
  now: () => Date.now(),
  storage: () => localStorage,
  locks: pageLocks,
  page: crypto.randomUUID(),
});
