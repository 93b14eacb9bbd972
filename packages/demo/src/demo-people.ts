import { DEFAULT_SETTINGS, type LearnerSettings, type Role } from "@learnlab/domain";

export const DEMO_PASSWORD = "learnlab-demo";

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  role: Role;
  settings: LearnerSettings;
  /** The slugs of their courses. */
  courses: string[];
  /** Newest first. */
  scores: { course: string; concept: string; percent: number; daysAgo: number }[];
}

const settled = { ...DEFAULT_SETTINGS, onboarded: true };

export const DEMO_PEOPLE: DemoPerson[] = [
  {
    key: "admin",
    name: "Noor Haddad",
    email: "admin@demo.test",
    role: "admin",
    settings: settled,
    courses: [],
    scores: [],
  },
  {
    key: "teacher",
    name: "Clara Silva",
    email: "teacher@demo.test",
    role: "teacher",
    settings: settled,
    courses: [],
    scores: [],
  },
  {
    key: "learner-a",
    name: "Mia Tanaka",
    email: "learner-a@demo.test",
    role: "learner",
    settings: { ...settled, abilityLevel: "intermediate", timeZone: "Europe/Berlin" },
    courses: ["django-fundamentals", "python-advanced", "database-design"],
    scores: [
      { course: "database-design", concept: "normalisation", percent: 45, daysAgo: 1 },
      { course: "django-fundamentals", concept: "select-related", percent: 52, daysAgo: 2 },
      { course: "python-advanced", concept: "generators", percent: 84, daysAgo: 3 },
      { course: "django-fundamentals", concept: "web-framework", percent: 92, daysAgo: 5 },
      { course: "database-design", concept: "primary-key", percent: 88, daysAgo: 6 },
      { course: "python-advanced", concept: "closures", percent: 70, daysAgo: 8 },
    ],
  },
  {
    key: "learner-b",
    name: "Jonas Weber",
    email: "learner-b@demo.test",
    role: "learner",
    settings: { ...settled, abilityLevel: "beginner", timeZone: "America/New_York" },
    courses: ["django-fundamentals", "database-design"],
    scores: [{ course: "django-fundamentals", concept: "web-framework", percent: 80, daysAgo: 2 }],
  },
];
