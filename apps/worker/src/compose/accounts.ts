import {
  createAccountLinks,
  createAllowances,
  createAuth,
  createDeviceSessions,
  createLookSessions,
  createPasswords,
  createSessionReader,
  createSignInTries,
  createTurnLine,
  sessionCookieName,
} from "@learnlab/adapters/auth";
import {
  createD1AccessTokenStore,
  createD1AccountStore,
  createD1AuditLog,
  createD1CredentialStore,
  createD1InvitationStore,
  createD1RepeatedRequests,
} from "@learnlab/adapters/d1";
import { systemClock, systemWaiting } from "@learnlab/adapters/runtime";
import type { AbuseLimit } from "@learnlab/domain";

import type { Ground } from "./ground.ts";

// One queue per isolate, because the thread is the bottleneck.
const passwordLine = createTurnLine({
  clock: systemClock,
  wait: (ms) => systemWaiting.wait(ms),
  most: 300,
  longestWaitMs: 40_000,
});

/** Accounts, sign-in, sessions, tokens and rate limits. */
export function composeAccounts({ env, config, origin, db, runtime }: Ground) {
  const auth = createAuth({
    db,
    origin,
    secret: config.AUTH_SECRET,
    nextId: () => runtime.ids.next(),
  });
  return {
    auth,
    accounts: createD1AccountStore(db),
    credentials: createD1CredentialStore({ ...runtime, db }),
    passwords: createPasswords(passwordLine),
    tries: createSignInTries({ ...runtime, db }),
    allowances: createAllowances({ ...runtime, db }),
    accountLinks: createAccountLinks(db),
    invitations: createD1InvitationStore(db),
    deviceSessions: createDeviceSessions({ auth, db, clock: runtime.clock }),
    lookSessions: createLookSessions({ auth, db }),
    sessions: createSessionReader({
      db,
      secret: config.AUTH_SECRET,
      cookieName: sessionCookieName(origin),
      clock: runtime.clock,
    }),
    accessTokens: createD1AccessTokenStore(db),
    repeatedRequests: createD1RepeatedRequests(db),
    audit: createD1AuditLog(db),
    abuseLimit: openLimit(env.ABUSE_LIMIT),
    readLimit: openLimit(env.READ_LIMIT),
    addressLimit: openLimit(env.ADDRESS_LIMIT),
  };
}

function openLimit(binding: RateLimit): AbuseLimit {
  return { allows: async (key) => (await binding.limit({ key })).success };
}
