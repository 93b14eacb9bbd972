/** The device of a sign-in. */
export interface Device {
  /** The network address; null if no trustworthy source says it. */
  address: string | null;
  userAgent: string | null;
}

/** The headers of an answer that signs the device in. */
export interface StartedSession {
  headers: readonly (readonly [name: string, value: string])[];
}

/** A signed-in device; its id grants nothing. */
export interface SignedInDevice {
  id: string;
  /** For example "Firefox, Windows"; null if unknown. */
  device: string | null;
  createdAt: number;
  /** Rounded to the hour. */
  lastUsedAt: number;
  /** Whether it is a member of staff who looks at the account. */
  isLook: boolean;
}

/** An admin's look at LearnLab as somebody else. */
export interface Look {
  /** The admin. */
  by: string;
  /** Epoch ms. */
  endsAt: number;
}

/** Sessions in which an admin looks at LearnLab as somebody else. */
export interface LookSessions {
  /** It ends with the admin's own session, at the latest at `endsAt`. */
  start(look: {
    userId: string;
    adminId: string;
    adminSessionId: string;
    device: Device;
    endsAt: number;
  }): Promise<StartedSession & { id: string }>;
  /** False if there is no such look. */
  end(look: { userId: string; sessionId: string }): Promise<boolean>;
  /** Those that nobody ended and that open nothing any more: their time or the admin's own session is over. */
  listOver(at: number): Promise<OverLook[]>;
}

interface OverLook {
  sessionId: string;
  userId: string;
  /** The admin. */
  by: string;
  /** Epoch ms. */
  endsAt: number;
}

export interface DeviceSessions {
  start(session: { userId: string; device: Device }): Promise<StartedSession>;
  /** The valid sessions, the last used first. */
  list(holder: { userId: string; at: number }): Promise<SignedInDevice[]>;
  /** False if the person has no such session. */
  end(session: { userId: string; sessionId: string }): Promise<boolean>;
  /** Ends all but one session of the person; null keeps none. */
  endOthers(keep: { userId: string; sessionId: string | null }): Promise<void>;
}
