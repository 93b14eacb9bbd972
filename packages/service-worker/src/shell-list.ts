/** The files of a version of the app; the build writes it, and the worker reads it when it is installed. */
export interface ShellList {
  /** A script that only this version's page names. */
  page: string;
  files: string[];
}
