import { type KindDescription, WRITTEN } from "./kind-description.ts";

/** Rows of an account: the person, their sign-ins, and what was done to it. */
export const ACCOUNT_KINDS = {
  profile: {
    about: "Who you are here.",
    fields: {
      id: "Your id.",
      name: "Your name.",
      email: "Your email address.",
      emailVerified: "1 where the address was confirmed.",
      image: "The address of a picture, where there is one.",
      role: "Learner, teacher or admin.",
      disabled: "1 while an admin keeps the account closed.",
      disabledReason: "Why it is closed.",
      disabledUntil: "Until when it is closed.",
      lastSeenAt: "When you were last here, to the quarter of an hour.",
      ...WRITTEN,
    },
  },
  signInMethods: {
    about: "How you sign in. Your password is stored as a hash, which is left out here.",
    fields: {
      id: "Its id.",
      provider: "Credential for a password.",
      account: "Your name at the provider.",
      scope: "What the provider lets us do.",
      ...WRITTEN,
    },
  },
  devices: {
    about: "Where you are signed in. What proves it is left out here.",
    fields: {
      id: "Its id.",
      ipAddress: "The network address that you signed in from.",
      userAgent: "What the browser said of itself.",
      startedBy: "Which admin looked at your account, where one did.",
      startedIn: "The sign-in of that admin.",
      expiresAt: "When it ends.",
      ...WRITTEN,
    },
  },
  settings: {
    about: "Your settings.",
    fields: {
      timeZone: "Your time zone.",
      languages: "Languages of your episodes, the first one first.",
      outputFormat: "Text, audio or both.",
      abilityLevel: "The level that you chose.",
      sayMyName: "1 where episodes say your name.",
      dailyEnabled: "1 where an episode is made each day.",
      dailyMinute: "Minute of your day at which it is to be there.",
      nextDailyAt: "When the next one comes.",
      dailyPausedAt: "Since when they rest.",
      dailyResumedAt: "When they were last brought back.",
      emailEnabled: "1 where you want mails about episodes.",
      defaultSpeed: "How fast you listen.",
      courseSpeeds: "How fast you listen to courses with a speed of their own, by title.",
      voices: "The voice that you chose, by language.",
      secondVoice: "1 where another voice asks and answers.",
      questionMode: "What playing does at a question: play, pause, or hands_free.",
      interfaceLanguage: "The language of the pages.",
      onboarded: "1 once the first questions were answered.",
      ...WRITTEN,
    },
  },
  zoneMoves: {
    about: "When you last moved to another time zone.",
    fields: { timeZone: "The zone that you moved to.", ...WRITTEN },
  },
  invitations: {
    about:
      "Invitations to your email address. Their links are stored as hashes, which are left out here.",
    fields: {
      id: "Its id.",
      email: "The address.",
      role: "As what you were invited.",
      enrollments: "The courses that you join with it.",
      expiresAt: "When it ends.",
      acceptedAt: "When it was used.",
      ...WRITTEN,
    },
  },
  attempts: {
    about:
      "What counts towards limits of your account for a while: wrong passwords, mails with links.",
    fields: {
      id: "Its id.",
      kind: "What was tried.",
      expiresAt: "When it is forgotten.",
      ...WRITTEN,
    },
  },
  links: {
    about: "Links that set a password or an address. What opens them is left out here.",
    fields: {
      id: "Its id.",
      kind: "What the link sets.",
      email: "The address that it sets.",
      expiresAt: "When it ends.",
      ...WRITTEN,
    },
  },
  accessTokens: {
    about: "Your access tokens. What proves them is stored as a hash, which is left out here.",
    fields: {
      id: "Its id.",
      name: "What you called it.",
      prefix: "Its first characters.",
      scopes: "What it may be used for.",
      expiresAt: "When it ends.",
      lastUsedAt: "When it was last used, to the hour.",
      revokedAt: "When it was ended.",
      ...WRITTEN,
    },
  },
  requests: {
    about: "Answers that are kept for a day, for programs that ask again.",
    fields: {
      key: "The Idempotency-Key.",
      status: "The status of the answer.",
      body: "The answer.",
      location: "The address that it named.",
      ...WRITTEN,
    },
  },
  lessonsEdited: {
    about: "Lessons of courses that you wrote a version of. They belong to their courses.",
    fields: {
      id: "Its id.",
      conceptId: "What it teaches.",
      level: "Its level.",
      variant: "Its kind.",
      version: "Which version is yours.",
      ...WRITTEN,
    },
  },
  auditLog: {
    about: "What you did to others' data, and what others did to yours.",
    fields: {
      id: "Its id.",
      isByYou: "1 where you did it.",
      isAboutYou: "1 where it was your data.",
      action: "What was done.",
      subjectId: "To what.",
      details: "What it was and what it became.",
      requestId: "In which request.",
      ...WRITTEN,
    },
  },
  exports: {
    about: "When your data was put together for you.",
    fields: { id: "Its id.", endedAt: "When it was done.", ...WRITTEN },
  },
} as const satisfies Record<string, KindDescription>;
