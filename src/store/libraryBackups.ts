/** A copy of a library that was made and looked through. */
export interface BackupReport {
  /** Its path. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly articles: number;
}

export interface BackupRequest {
  /** The path of the copy; the folder it is in is made where it is missing. */
  readonly file: string;
  /** Whether a file that is there gives way. */
  readonly force: boolean;
}

/** Copies of the library. */
export interface LibraryBackups {
  /**
   * Copies the library as it is at one moment, while others may write to it, into a compact file that
   * its owner alone can read, and looks through the copy.
   *
   * @throws CiteError `library.missing`, `backup.exists`, `output.unwritable`, `library.damaged`
   */
  backUp(request: BackupRequest): Promise<BackupReport>;
}
