/** What the tester of samples knows of a language. */
export interface SampleLanguage {
  /** Its one name, whatever a fence calls it. */
  name: string;
  /** Whether a few lines of it are a program. Configuration and transcripts reproduce nothing. */
  isProgram: boolean;
}

/** Finds a language by any of its names. Nothing for one that is only shown: nobody can finish a sample of it. */
export type FindSampleLanguage = (written: string) => SampleLanguage | undefined;
