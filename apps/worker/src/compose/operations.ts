import {
  createD1AccountEraser,
  createD1AuditLog,
  createD1CleanupStore,
  createD1CronRunStore,
  createD1DigestStore,
  createD1FailedMessageStore,
  createD1NotificationStore,
  createD1RecordStore,
  createD1SettingsStore,
  createD1WorkStore,
} from "@learnlab/adapters/d1";
import { readSchool } from "@learnlab/domain";

import type { Ground } from "./ground.ts";
import { openMails } from "./open-mails.ts";
import { openStorage } from "./open-storage.ts";

/** Operations: mails, exports and deletions of accounts, cleanup, crons, failed messages, the disk. */
export function composeOperations({ env, config, db, runtime, retrying }: Ground) {
  const settings = createD1SettingsStore(db);
  return {
    ...openMails(env, {
      config,
      notifications: retrying(createD1NotificationStore(db)),
      findSenderName: async () => (await readSchool({ settings })).name,
    }),
    digests: retrying(createD1DigestStore(db)),
    personRecords: createD1RecordStore(db),
    eraser: createD1AccountEraser(db),
    /** Stores whose rows record the request that wrote them. */
    storesOf: (requestId: string) => ({
      audit: createD1AuditLog(db, requestId),
      eraser: createD1AccountEraser(db, requestId),
    }),
    cleanup: retrying(createD1CleanupStore(db)),
    cronRuns: retrying(createD1CronRunStore(db)),
    failedMessages: createD1FailedMessageStore(db),
    work: createD1WorkStore(db),
    storage: openStorage(env, () => runtime.clock.now()),
  };
}
