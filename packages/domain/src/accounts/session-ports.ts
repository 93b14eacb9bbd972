/** From where somebody signs in. */
export interface Device {
  /** The network address; null where nobody trustworthy says it. */
  address: string | null;
  userAgent: string | null;
}

/** What an answer must carry so that the device is signed in. */
export interface StartedSession {
  headers: readonly (readonly [name: string, value: string])[];
}

/** A signed-in device; its id opens nothing. */
export interface SignedInDevice {
  id: string;
  /** Such as "Firefox, Windows"; null where it does not say. */
  device: string | null;
  createdAt: number;
  /** To the hour. */
  lastUsedAt: number;
}

export interface DeviceSessions {
  start(session: { userId: string; device: Device }): Promise<StartedSession>;
  /** Those in force, the one used last first. */
  list(holder: { userId: string; at: number }): Promise<SignedInDevice[]>;
  /** False where the person has no such session. */
  end(session: { userId: string; sessionId: string }): Promise<boolean>;
  endOthers(keep: { userId: string; sessionId: string }): Promise<void>;
}
